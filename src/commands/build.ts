/** `npm run build`: checks the content, builds the site, and puts it in the place of the old one. */
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';
import { readSetting } from './setting.ts';

const start = performance.now();
const setting = readSetting();
const isBuilt = await buildSite(setting).catch(fail);
if (isBuilt)
  console.log(`Built ${setting.out} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
process.exit(isBuilt ? 0 : 1);
