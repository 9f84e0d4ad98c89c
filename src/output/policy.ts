import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.ts';

function hashesOf(html: string, element: 'style' | 'script'): string[] {
  const pattern = new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'g');
  const bodies = [...html.matchAll(pattern)].map((match) => match[1] as string);
  const hashes = bodies
    .filter((body) => body !== '')
    .map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  return [...new Set(hashes)];
}

/**
 * The content security policy of one page: nothing runs and nothing loads but what the page was
 * built with. Styles are inlined and named by their hash; no page of the site has a script yet.
 */
export function policyOf(html: string): string {
  const styles = hashesOf(html, 'style');
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ') || "'none'"}`,
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Puts its policy into the head of every page, before anything that it governs. */
export async function writePolicies(folder: string): Promise<void> {
  for (const file of await listFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    const html = await readFile(path, 'utf8');
    const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
    const governed = html.replace(/<meta charset="utf-8">/, (charset) => charset + meta);
    if (governed === html) throw new Error(`writePolicies: ${file} declares no charset`);
    await writeFile(path, governed);
  }
}
