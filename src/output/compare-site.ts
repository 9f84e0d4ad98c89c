import { type Answer, ask, NoAnswer } from './ask.ts';
import { isText } from './content-type.ts';
import { digestOf } from './digest.ts';
import { addressOfFile, encodings, hostFiles } from './files.ts';
import { forEachOf } from './for-each-of.ts';
import type { Manifest } from './manifest.ts';
import { type Mismatch, short } from './mismatch.ts';

export interface SiteAsking {
  /** Of one request, in milliseconds. */
  readonly timeout: number;
  /** The text of a page of ours, if it is at hand: some only lead on, and a host may do that by itself. */
  readonly textOf?: (file: string) => string;
  /** Sees the plain answer of every file. */
  readonly onAnswer?: (file: string, answer: Answer) => void;
}

/** A polite number: a small host must not feel it. */
const atOnce = 8;

/** After so many files without an answer, one after the other, a host is taken for gone. */
const patience = 10;

/** An address that no site has. */
const nowhere = 'no/such/page/';

/**
 * Asks a site for every file of a manifest as a reader's browser would, text in each encoding, since
 * each may be a file of its own on the host, and says which differ or are missing. Throws `NoAnswer`
 * where the host is gone.
 */
export async function compareSite(
  site: URL,
  files: Manifest['files'],
  asking: SiteAsking,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  const shown = Object.keys(files).filter((file) => !hostFiles.includes(file));
  let silent = 0;
  await forEachOf(shown, atOnce, async (file) => {
    const faults = await compareFile(site, file, files[file] as string, asking);
    silent = faults.some(({ isSilent }) => isSilent) ? silent + 1 : 0;
    if (silent >= patience) {
      throw new NoAnswer(
        `${site.origin} has stopped answering (${faults[0]?.found}); ask again when it is up`,
      );
    }
    for (const { fault, found } of faults) mismatches.push({ file, fault, found });
  });
  return mismatches.sort((a, b) => (a.file < b.file ? -1 : 1));
}

type Fault = Omit<Mismatch, 'file'> & { readonly isSilent?: boolean };

/** What is wrong with one file, said once where it is wrong in every encoding. */
async function compareFile(
  site: URL,
  file: string,
  wanted: string,
  asking: SiteAsking,
): Promise<Fault[]> {
  const names = ['identity', ...(isText(file) ? encodings.map(({ name }) => name) : [])];
  const faults: { name: string; fault: Fault }[] = [];
  for (const name of names) {
    const fault = await compareOnce(site, { file, wanted, encoding: name }, asking);
    if (fault) faults.push({ name, fault });
    // The others cannot be better.
    if (fault?.isSilent || fault?.fault === 'missing') break;
  }
  const [first] = faults;
  if (first && (faults.length === names.length || first.fault.fault === 'missing')) {
    return [first.fault];
  }
  return faults.map(({ name, fault }) => ({
    ...fault,
    found: name === 'identity' ? fault.found : `as ${name}: ${fault.found}`,
  }));
}

async function compareOnce(
  site: URL,
  { file, wanted, encoding }: { file: string; wanted: string; encoding: string },
  { timeout, textOf, onAnswer }: SiteAsking,
): Promise<Fault | undefined> {
  // The page for what is not there has no address of its own.
  const isMissingPage = file === '404.html';
  const url = urlOf(site, isMissingPage ? nowhere : addressOfFile(file).slice(1));
  let answer: Answer;
  try {
    answer = await ask(url, { timeout, headers: { 'accept-encoding': encoding } });
  } catch (error) {
    const reason = (error as Error).message;
    if (error instanceof NoAnswer) return { fault: 'missing', found: reason, isSilent: true };
    return { fault: 'differs', found: `its answer cannot be read (${reason})` };
  }
  if (encoding === 'identity') onAnswer?.(file, answer);
  if (answer.status !== (isMissingPage ? 404 : 200)) return statusFault(url, answer);
  const digest = digestOf(answer.bytes);
  if (digest === wanted) return undefined;
  const isPage = file.endsWith('.html');
  if (textOf && isPage && leadsAsPage(textOf(file), answer.url)) return undefined;
  const place = answer.url.href === url.href ? '' : ` at ${answer.url.href}, where it leads`;
  return { fault: 'differs', found: `SHA-256 ${short(digest)}${place}, wanted ${short(wanted)}` };
}

function statusFault(url: URL, { status, headers, url: end }: Answer): Fault {
  const leadsTo = headers.get('location');
  const place = end.href === url.href ? '' : ` at ${end.href}`;
  const found = leadsTo && status < 400 ? `leads to ${leadsTo}` : `answers ${status}${place}`;
  return { fault: status === 404 ? 'missing' : 'differs', found };
}

/** Whether a page only leads on, and the host has led to that place by itself. */
function leadsAsPage(text: string, end: URL): boolean {
  const target = /http-equiv="refresh"\s+content="0;\s*url=([^"]+)"/i.exec(text)?.[1];
  return target !== undefined && new URL(target, end).pathname === end.pathname;
}

/** A file of a manifest on a host, whatever signs its name has. */
export function urlOf(site: URL, path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), site);
}
