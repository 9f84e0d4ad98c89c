import { setImmediate } from 'node:timers/promises';
import { siteCards } from '../edition/card-of.ts';
import type { Edition } from '../edition/edition.ts';
import { progress } from './progress.ts';

/**
 * Draws the cards that are not in the cache yet, before the pages ask for them, and says how far it
 * is: a site of many claims has hundreds.
 */
export async function drawCards(edition: Edition): Promise<void> {
  const cards = siteCards(edition);
  const bar = progress('Drawing cards', cards.length);
  for (const choices of cards) {
    edition.cardOf(choices);
    bar.step();
    // The pixels of a card are only let go between two turns: five hundred would be gigabytes.
    await setImmediate();
  }
  bar.end();
}
