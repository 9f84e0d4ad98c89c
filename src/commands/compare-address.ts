import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, ask, NoAnswer } from '../output/ask.ts';
import { checkHeaders, checkManners } from '../output/check-host.ts';
import { compareSite, urlOf } from '../output/compare-site.ts';
import { digestOf } from '../output/digest.ts';
import { hostFiles } from '../output/files.ts';
import { type Manifest, parseManifest } from '../output/manifest.ts';
import type { Mismatch } from '../output/mismatch.ts';
import { manifestName } from '../output/swap.ts';
import { type Comparison, manifestOf } from './compare-output.ts';

/** How an address is compared. */
export interface AddressAsking {
  readonly out: string;
  /** With its own manifest, and not with that of the output. */
  readonly isOwn: boolean;
  /** Whether the host's headers and manners are looked at too. */
  readonly isHost: boolean;
  /** Of one request, in milliseconds. */
  readonly timeout: number;
}

/** Holds a served site against the output, or against its own manifest. Throws where that cannot be done. */
export async function compareAddress(
  address: URL,
  { out, isOwn, isHost, timeout }: AddressAsking,
): Promise<Comparison> {
  const asked = new URL(`${address.origin}${address.pathname.replace(/\/?$/, '/')}`);
  const site = await findSite(asked, timeout);
  const answer = await ask(urlOf(site, manifestName), { timeout });
  const theirs = isOwn || answer.status === 200 ? manifestIn(answer) : undefined;
  const ours = isOwn && theirs ? theirs : await manifestOf(out);
  // The list itself is a file like others.
  const list = isOwn ? {} : { [manifestName]: digestOf(readFileSync(join(out, manifestName))) };
  const files = { ...ours.files, ...list };
  const ofHost: Mismatch[] = [];
  const ofFiles = await compareSite(site, files, {
    timeout,
    ...(!isOwn && { textOf: (file) => readFileSync(join(out, file), 'utf8') }),
    ...(isHost && { onAnswer: (file, one) => ofHost.push(...checkHeaders(file, one, ours)) }),
  });
  if (isHost) ofHost.push(...(await checkManners(site, ours, { timeout })));
  const extra = Object.keys(theirs?.files ?? {}).filter((file) => !(file in files));
  return {
    mismatches: [
      ...ofFiles,
      ...extra.map((file) => ({ file, fault: 'extra' as const, found: '' })),
      ...ofHost,
    ],
    count: Object.keys(files).filter((file) => !hostFiles.includes(file)).length,
    of: site.href === asked.href ? site.href : `${site}, where ${asked} leads`,
  };
}

function manifestIn({ status, bytes, url }: Answer): Manifest {
  const wrong = (what: string) =>
    new Error(`${url} ${what}: is that beside the first page, and was the site built by Assay?`);
  if (status !== 200) throw wrong(`answers ${status}`);
  try {
    return parseManifest(new TextDecoder().decode(bytes));
  } catch (error) {
    throw wrong(`cannot be read (${(error as Error).message})`);
  }
}

/** The folder that a site's files lie in, once its host has led where it wants: to https, or to another name. */
async function findSite(asked: URL, timeout: number): Promise<URL> {
  try {
    const { url } = await ask(asked, { timeout, mayLeave: true });
    return new URL('.', url);
  } catch (error) {
    throw new NoAnswer(
      `${asked} does not answer (${(error as Error).message}). Is the address right, and the site up?`,
    );
  }
}
