/**
 * `npm run release`: builds the site and remembers what it publishes in the link register,
 * content/links.txt, which is committed with the content. Nothing is written if the build fails.
 */
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';
import { remember } from './remember.ts';
import { readSetting } from './setting.ts';

const setting = readSetting();
if (!(await buildSite(setting).catch(fail))) process.exit(1);
console.log(`\n${await remember(setting).catch(fail)}`);
process.exit(0);
