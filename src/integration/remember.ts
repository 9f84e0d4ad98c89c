import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../edition/edition.ts';
import { textsPublished } from '../edition/now-published.ts';
import { addressOf, canonical } from '../model/address.ts';
import { OutputFolder } from '../output/output-folder.ts';
import { readAddresses } from '../output/read-addresses.ts';
import { type NowPublished, nextRegister } from '../register/next-register.ts';
import { registerText } from '../register/register-text.ts';
import { releaseText } from '../register/release-text.ts';
import type { Places } from './places.ts';

/**
 * Writes what an output publishes into the link register, and says what is new in it. Where nothing
 * is, nothing is written.
 */
export async function remember(
  edition: Edition,
  { content, out }: Pick<Places, 'content' | 'out'>,
): Promise<string> {
  const file = join(content, 'links.txt');
  const { register } = edition.content;
  const next = nextRegister(register, await nowPublished(edition, out));
  const text = registerText(next);
  if (text === (await readFile(file, 'utf8').catch(() => ''))) {
    return 'Nothing that is published has changed since the last release.';
  }
  // Renamed into place, so that nobody ever reads half a register.
  const draft = join(content, '.links.txt.next');
  await writeFile(draft, text);
  await rename(draft, file);
  return `${releaseText(register, next)}\n\nWrote ${file}: ${next.size} addresses. Commit it with the content.`;
}

/**
 * Every address of the output, with its places and what its text says. Places are promised where a
 * page says that it is its own: frames and briefings say that another one is. The first page shows
 * whatever is newest, so only its address is a promise.
 */
async function nowPublished(edition: Edition, out: string): Promise<Map<string, NowPublished>> {
  const texts = textsPublished(edition);
  const addresses = await readAddresses(await OutputFolder.open(out));
  return new Map(
    [...addresses].map(([address, { ids, canonical: own }]) => {
      const isOwn = own === canonical(edition.site, address) && address !== addressOf.home();
      return [address, { places: isOwn ? ids : new Set<string>(), ...texts.get(address) }];
    }),
  );
}
