/**
 * `npm run release`: builds the site and remembers what it publishes in the link register,
 * content/links.txt, which is committed with the content. Nothing is written if the build fails.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { published } from '../content.ts';
import { readAddresses } from '../output/read-addresses.ts';
import { type NowPublished, nextRegister } from '../register/next-register.ts';
import { registerText } from '../register/register-text.ts';
import { releaseText } from '../register/release-text.ts';
import { addressOf, canonical } from '../sharing/address.ts';
import { textsPublished } from '../sharing/now-published.ts';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';
import { readSetting } from './setting.ts';

const setting = readSetting();
if (!(await buildSite(setting).catch(fail))) process.exit(1);
await release().catch(fail);
process.exit(0);

async function release(): Promise<void> {
  const file = join(setting.content, 'links.txt');
  const { register } = (await published()).content;
  const next = nextRegister(register, await whatIsPublished());
  const text = registerText(next);
  if (text === (await readFile(file, 'utf8').catch(() => ''))) {
    console.log('\nNothing that is published has changed since the last release.');
    return;
  }
  console.log(`\n${releaseText(register, next)}`);
  // Renamed into place, so that nobody ever reads half a register.
  const draft = join(setting.content, '.links.txt.next');
  await writeFile(draft, text);
  await rename(draft, file);
  console.log(`\nWrote ${file}: ${next.size} addresses. Commit it with the content.`);
}

/** Every address of the output, with its places and what its text says. */
async function whatIsPublished(): Promise<Map<string, NowPublished>> {
  const site = await published();
  const { content, compiled, numbers } = site;
  const texts = textsPublished(site, content, compiled, numbers);
  const addresses = await readAddresses(setting.out);
  return new Map(
    [...addresses].map(([address, { ids, canonical: own }]) => {
      const isItself = own === canonical(content.site, address) && address !== addressOf.home();
      return [address, { places: isItself ? ids : new Set<string>(), ...texts.get(address) }];
    }),
  );
}
