/** `npm run hosting`: writes the settings of nginx and Caddy for the site that was built last. */
import { manifestOf } from './compare-output.ts';
import { fail } from './fail.ts';
import { readFlags } from './flags.ts';
import { readPlaces } from './setting.ts';
import { hostingFolder, writeHosting } from './write-hosting.ts';

readFlags({});
const { out } = readPlaces();
const manifest = await manifestOf(out).catch(fail);
for (const file of await writeHosting(hostingFolder(out), manifest)) console.log(`Wrote ${file}`);
