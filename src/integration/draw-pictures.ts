import type { Cache } from '../cache/cache.ts';
import { siteCards } from '../edition/card-of.ts';
import type { Edition } from '../edition/edition.ts';
import type { Pages } from '../edition/pages.ts';
import { CardFiles } from '../pictures/card-files.ts';
import type { PictureJob } from '../pictures/keep-picture.ts';
import { hasFigurePng } from '../pictures/picture-files.ts';
import { progress } from './progress.ts';
import type { WorkPool } from './work-pool.ts';

/**
 * Draws the cards and pictures that are not in the cache yet, before the pages ask for them, and says
 * how far it is: a site of many claims has hundreds.
 */
export async function drawPictures(
  pages: Pages,
  {
    edition,
    cache,
    pool,
  }: { readonly edition: Edition; readonly cache: Cache; readonly pool: WorkPool },
): Promise<void> {
  const cards = new CardFiles(cache).notDrawn(siteCards(edition));
  const jobs: PictureJob[] = cards.map((card) => ({ card }));
  for (const address of pages.addresses('figure-picture')) {
    if (!address.endsWith('.png')) continue;
    const figure = await pages.page(address, 'figure-picture');
    if (!hasFigurePng(cache, figure.words, figure.series)) jobs.push({ figure });
  }
  const bar = progress('Drawing pictures', jobs.length);
  await pool.each('keepPicture')(jobs, bar.step);
  bar.end();
}
