import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caddyFile } from '../output/caddy-file.ts';
import { type Manifest, readManifest } from '../output/manifest.ts';
import { nginxFile } from '../output/nginx-file.ts';

const writers = { 'nginx.conf': nginxFile, Caddyfile: caddyFile };

/** Beside the output and not in it: what stands in the output is published. */
export function hostingFolder(out: string): string {
  return `${out}.hosting`;
}

/** Writes what nginx and Caddy include for a build into a folder: the paths of the files. */
export async function writeHosting(folder: string, manifest: Manifest): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const [name, toText] of Object.entries(writers)) {
    await writeFile(join(folder, name), toText(manifest));
  }
  return Object.keys(writers).map((name) => join(folder, name));
}

/** Says where settings that were written for an earlier build do not fit the one that stands there. */
export async function warnOfOldHosting(out: string): Promise<void> {
  const folder = hostingFolder(out);
  if (!(await isHostingOld(folder, await readManifest(out)))) return;
  console.warn(
    `The headers of this build are not those in ${folder}: npm run hosting, and let the host read them with the new files.`,
  );
}

async function isHostingOld(folder: string, manifest: Manifest): Promise<boolean> {
  if (!existsSync(folder)) return false;
  for (const [name, toText] of Object.entries(writers)) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (text !== toText(manifest)) return true;
  }
  return false;
}
