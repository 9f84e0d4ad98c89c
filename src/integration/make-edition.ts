import { Cache } from '../cache/cache.ts';
import { type Edition, type EditionParts, makeEdition } from '../edition/edition.ts';
import { CardFiles } from '../pictures/card-files.ts';

/** The edition of opened content as of now: cards are drawn when they are asked for, or taken from the cache. */
export function editionNow(
  parts: EditionParts,
  how: Pick<Edition, 'isBeingWritten' | 'isPrinted'>,
): Edition {
  const cards = new CardFiles(new Cache(process.cwd()));
  return makeEdition(parts, { ...how, now: now(), cardOf: (choices) => cards.cardOf(choices) });
}

/** The moment that publication dates are held against: the clock, or `SOURCE_DATE_EPOCH` for builds that must repeat. */
function now(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  // As articles have it: without a part of a second, which would come before its end.
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().replace(/\.\d+Z$/, 'Z');
}
