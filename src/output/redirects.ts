import type { Problem } from '../problem/problem.ts';
import { type Departures, fateOf, isPage } from '../register/departure.ts';
import type { LinkRegister } from '../register/link-register.ts';
import type { Notice } from '../register/notices.ts';
import { stillThere } from './land-places.ts';
import type { OutputFolder } from './output-folder.ts';
import { fileOfAddress } from './read-addresses.ts';

/** What instructions to a host are written to, as Netlify, Cloudflare and GitLab read it. */
const redirectsName = '_redirects';

/**
 * Answers at old addresses: for each page a line in `_redirects` beside its notice, and for each
 * file a line and a copy of the new one, since a plain static host cannot lead on from a file.
 */
export async function layRedirects(
  folder: OutputFolder,
  {
    base,
    register,
    departures,
    notices,
  }: {
    base: string;
    register: LinkRegister;
    departures: Departures;
    notices: ReadonlyMap<string, Notice>;
  },
): Promise<Problem[]> {
  if (departures.size === 0) return [];
  const problems: Problem[] = [];
  const moved = [...notices.values()].flatMap(({ address, to }) =>
    to === undefined ? [] : [[address, to]],
  );
  const isThere = (address: string) => folder.has(fileOfAddress(address));
  const files = new Set([...departures.keys(), ...register.keys()].filter(isFile));
  for (const address of files) {
    const fate = fateOf(address, departures, isThere);
    if (!fate) continue;
    if (isThere(address)) {
      if (departures.has(address)) problems.push(stillThere(fate.departure));
      continue;
    }
    if (fate.to === undefined || !isThere(fate.to)) continue;
    await folder.copy(fileOfAddress(fate.to), fileOfAddress(address));
    moved.push([address, fate.to]);
  }
  // Without the "!" that Netlify would need to pass over the notice: the others refuse such a line.
  const lines = moved
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([from = '', to = '']) => `${base}${from.slice(1)} ${base}${to.slice(1)} 301\n`);
  if (lines.length > 0) {
    const own = folder.has(redirectsName) ? await folder.text(redirectsName) : '';
    await folder.write(redirectsName, own + lines.join(''));
  }
  return problems;
}

function isFile(address: string): boolean {
  return !isPage(address) && !address.includes('#');
}
