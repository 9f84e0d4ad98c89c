/** `npm run build`: checks the content, builds the site, and puts it in the place of the old one. */
import { readPlaces } from '../integration/places.ts';
import { bringUpToDate } from './build-site.ts';

const start = performance.now();
const { isNew } = await bringUpToDate();
const { out } = readPlaces();
console.log(
  isNew
    ? `Built ${out} in ${((performance.now() - start) / 1000).toFixed(1)} s.`
    : `Nothing has changed since ${out} was built.`,
);
process.exit(0);
