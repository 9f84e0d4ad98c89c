import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file under a folder, by its path from there with forward slashes, in order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The address at which a host serves a file of the output: "about/index.html" is "/about/". */
export function addressOfFile(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

/** Read by the host that serves the site, and not shown to its readers. */
export const hostFiles: readonly string[] = ['_headers', '_redirects'];

/** What stands beside a file for hosts that send it compressed; it has no address of its own. */
export const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Whether a file is another one, compressed. */
export function isEncoded(file: string): boolean {
  return encodings.some(({ ending }) => file.endsWith(ending));
}
