/**
 * `npm run release`: builds the site and remembers what it publishes in the link register,
 * content/links.txt, which is committed with the content. Nothing is written if the build fails.
 */

import { fail } from '../integration/fail.ts';
import { readPlaces } from '../integration/places.ts';
import { remember } from '../integration/remember.ts';
import { buildSite } from './build-site.ts';

const edition = await buildSite({ isRelease: true });
console.log(`\n${await remember(edition, readPlaces()).catch(fail)}`);
process.exit(0);
