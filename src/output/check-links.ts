import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.ts';

/** A link in the output that leads nowhere. */
export interface DeadLink {
  /** The page it stands on, e.g. "about/index.html". */
  readonly page: string;
  readonly address: string;
  readonly reason: 'no such page' | 'no such place on the page';
}

/** Follows every link, picture and style of every page as far as the site itself goes. */
export async function findDeadLinks(folder: string, base: string): Promise<DeadLink[]> {
  const files = await listFiles(folder);
  const present = new Set(files);
  const pages = new Map<string, { ids: Set<string>; links: string[] }>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    pages.set(file, {
      ids: new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map((match) => match[1] as string)),
      links: [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) =>
        (match[1] as string).replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
      ),
    });
  }
  const dead: DeadLink[] = [];
  for (const [page, { links }] of pages) {
    for (const address of new Set(links)) {
      const reason = reasonDead(address, page);
      if (reason) dead.push({ page, address, reason });
    }
  }
  return dead;

  function reasonDead(address: string, page: string): DeadLink['reason'] | undefined {
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
    const [path = '', fragment] = address.split('#');
    const from = new URL(`https://site.invalid${base}${page.replace(/index\.html$/, '')}`);
    const absolute = path === '' ? '' : new URL(path, from).pathname;
    if (path !== '' && !absolute.startsWith(base)) return 'no such page';
    const inner = decodeURI(absolute.slice(base.length));
    const target =
      path === '' ? page : inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
    if (!present.has(target)) return 'no such page';
    if (!fragment || !target.endsWith('.html')) return undefined;
    return pages.get(target)?.ids.has(decodeURIComponent(fragment))
      ? undefined
      : 'no such place on the page';
  }
}
