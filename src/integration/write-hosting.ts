import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caddyFile } from '../output/caddy-file.ts';
import type { Manifest } from '../output/manifest.ts';
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

/** Whether settings that were written for an earlier build do not fit this one. */
export async function isHostingOld(folder: string, manifest: Manifest): Promise<boolean> {
  if (!existsSync(folder)) return false;
  for (const [name, toText] of Object.entries(writers)) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (text !== toText(manifest)) return true;
  }
  return false;
}
