import { type Answer, ask } from './ask.ts';
import { urlOf } from './compare-site.ts';
import { isText } from './content-type.ts';
import { addressOfFile, hostFiles } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { Mismatch } from './mismatch.ts';
import { headersOf } from './response-headers.ts';

/** What is wrong with the headers that came with a file, against what the manifest says. */
export function checkHeaders(
  file: string,
  { headers }: Pick<Answer, 'headers'>,
  { policies }: Manifest,
): Mismatch[] {
  const faults = Object.entries(headersOf(addressOfFile(file), policies)).flatMap(
    ([name, wanted]) => {
      const found = headers.get(name);
      if (found !== null && plain(found) === plain(wanted)) return [];
      if (found === null) return [`${name} is not sent`];
      return [`${name} is "${cut(found)}", wanted "${cut(wanted)}"`];
    },
  );
  if (headers.has('set-cookie')) faults.push('a cookie is set');
  return faults.map((found) => ({ file, fault: 'host', found }));
}

/** What is too long to be read is told by its beginning. */
function cut(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

/** Spaces and capitals mean nothing in a content type. */
function plain(value: string): string {
  return value.toLowerCase().replace(/\s*;\s*/g, '; ');
}

/** What a host does besides: folders, parts of files, copies that are still good, compression. */
export async function checkManners(
  site: URL,
  { files }: Manifest,
  { timeout }: { timeout: number },
): Promise<Mismatch[]> {
  const names = Object.keys(files);
  const faults: Mismatch[] = [];
  const fault = (file: string, found: string) => faults.push({ file, fault: 'host', found });
  const get = (path: string, headers: Record<string, string> = {}, redirects = 0) =>
    ask(urlOf(site, path), { timeout, headers, redirects });

  const page = names.find((name) => name.endsWith('/index.html'));
  if (page) {
    const address = addressOfFile(page).slice(1);
    const bare = address.slice(0, -1);
    const { status, headers, url } = await get(bare);
    const to = headers.get('location');
    const isRight = [301, 308].includes(status) && to !== null;
    if (!isRight || new URL(to, url).href !== urlOf(site, address).href) {
      fault(bare, `answers ${status}${to ? ` to ${to}` : ''}, wanted a redirect to ${address}`);
    }
    const { headers: kept } = await get(address);
    const etag = kept.get('etag');
    const again = etag === null ? undefined : await get(address, { 'if-none-match': etag });
    if (again?.status !== 304) {
      fault(
        page,
        `answers ${again?.status ?? 'without an ETag'} to who has it already, wanted 304`,
      );
    }
    const packed = await get(address, { 'accept-encoding': 'br, gzip' });
    if (!packed.headers.has('content-encoding')) fault(page, 'is sent without compression');
    if (!/accept-encoding/i.test(packed.headers.get('vary') ?? '')) {
      fault(page, 'is sent without "Vary: Accept-Encoding"');
    }
  }
  const whole = names.find((name) => !isText(name) && !name.startsWith('_'));
  if (whole) {
    const { status, headers, bytes } = await get(whole, { range: 'bytes=1-2' });
    const range = headers.get('content-range') ?? 'no range';
    if (status !== 206 || bytes.length !== 2 || !range.startsWith('bytes 1-2/')) {
      fault(whole, `answers ${status} with ${range} to who asks for a part, wanted 206`);
    }
  }
  for (const name of [
    ...hostFiles.filter((one) => one in files),
    'index.html.br',
    'index.html.gz',
  ]) {
    const { status } = await get(name);
    if (status !== 404) fault(name, `answers ${status}, wanted 404: it is not for readers`);
  }
  return faults;
}
