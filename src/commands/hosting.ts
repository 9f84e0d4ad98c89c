/** `npm run hosting`: writes the settings of nginx and Caddy for the site that was built last. */

import { fail } from '../integration/fail.ts';
import { readPlaces } from '../integration/places.ts';
import { hostingFolder, writeHosting } from '../integration/write-hosting.ts';
import { manifestOf } from './compare-output.ts';
import { readFlags } from './flags.ts';

readFlags({});
const { out } = readPlaces();
const manifest = await manifestOf(out).catch(fail);
for (const file of await writeHosting(hostingFolder(out), manifest)) console.log(`Wrote ${file}`);
