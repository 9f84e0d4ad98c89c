/** `npm run dev`: the site while it is written; edits of content show by themselves, drafts too. */
import { dev } from 'astro';
import { fail } from '../integration/fail.ts';
import { readFlags } from './flags.ts';

readFlags({});
await dev({ root: process.cwd() }).catch(fail);
