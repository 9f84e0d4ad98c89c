import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.ts';

function sha256(bytes: string | Buffer): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** Hashes of what stands in a page's `<style>` elements. */
function styleHashes(html: string): string[] {
  const bodies = [...html.matchAll(/<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g)];
  return [...new Set(bodies.map((match) => `'${sha256(match[1] as string)}'`))];
}

/**
 * The content security policy of one page: nothing runs and nothing loads but what the page was
 * built with. Styles and scripts are named by their hash; a page without a script allows none. Any
 * page may ask its own site for data: auditors fetch robots.txt from within it.
 */
export function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script\s[^>]*integrity="([^"]+)"/g)].map(
    (match) => `'${match[1]}'`,
  );
  return [
    "default-src 'none'",
    `style-src ${styleHashes(html).join(' ') || "'none'"}`,
    `script-src ${scripts.join(' ') || "'none'"}`,
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Holds each script of a page to the bytes that it has now. */
async function sealScripts(html: string, folder: string, base: string): Promise<string> {
  let sealed = html;
  for (const [tag, address] of html.matchAll(/<script\s[^>]*src="([^"]+)"[^>]*>/g)) {
    const path = join(folder, (address as string).slice(base.length));
    const integrity = sha256(await readFile(path));
    sealed = sealed.replace(tag, tag.replace('<script ', `<script integrity="${integrity}" `));
  }
  return sealed;
}

/** Seals its scripts and puts its policy into the head of every page, before anything that it governs. */
export async function writePolicies(folder: string, { base }: { base: string }): Promise<void> {
  for (const file of await listFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    const html = await sealScripts(await readFile(path, 'utf8'), folder, base);
    const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
    const governed = html.replace(/<meta charset="utf-8">/, (charset) => charset + meta);
    if (governed === html) throw new Error(`writePolicies: ${file} declares no charset`);
    await writeFile(path, governed);
  }
}
