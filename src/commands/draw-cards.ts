import { setImmediate } from 'node:timers/promises';
import { Cache } from '../cache/cache.ts';
import { published } from '../content.ts';
import { CardFiles } from '../pictures/card-files.ts';
import { siteCards } from '../sharing/site-cards.ts';
import { progress } from './progress.ts';

/**
 * Draws the cards that are not in the cache yet, before the pages ask for them, and says how far it
 * is: a site of many claims has hundreds.
 */
export async function drawCards(): Promise<void> {
  const files = new CardFiles(new Cache(process.cwd()));
  const fresh = siteCards(await published()).filter((card) => !files.has(card));
  const bar = progress('Drawing cards', fresh.length);
  for (const card of fresh) {
    files.cardOf(card);
    bar.step();
    // The pixels of a card are only let go between two turns: five hundred would be gigabytes.
    await setImmediate();
  }
  bar.end();
}
