/** `npm run build`: checks the content, builds the site, and puts it in the place of the old one. */
import { readPlaces } from '../integration/places.ts';
import { buildSite } from './build-site.ts';

const start = performance.now();
await buildSite();
console.log(`Built ${readPlaces().out} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
process.exit(0);
