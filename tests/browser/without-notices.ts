import { pagesOf } from '../../src/edition/pages.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { partsOf } from '../content/lay-content.ts';
import { editionOf } from '../edition/good-edition.ts';
import { site } from './open-page.ts';

const parts = partsOf(await openContent(site.content));
const edition = editionOf(parts, { now: new Date().toISOString() });
const notices = new Set(
  pagesOf(edition)
    .addresses('notice')
    .map((address) => `${address.slice(1)}index.html`),
);

/** Files of the site but those that stand at an address that is gone and say where its page is now. */
export function withoutNotices(files: readonly string[]): string[] {
  return files.filter((file) => !notices.has(file));
}
