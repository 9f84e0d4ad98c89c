import { Cache } from '../cache/cache.ts';
import { type Edition, type EditionParts, makeEdition } from '../edition/edition.ts';
import { CardFiles } from '../pictures/card-files.ts';
import { momentNow } from './moment.ts';

/** The edition of opened content as of now: cards are drawn when they are asked for, or taken from the cache. */
export function editionNow(
  parts: EditionParts,
  how: Pick<Edition, 'isBeingWritten' | 'isPrinted'>,
): Edition {
  const cards = new CardFiles(new Cache(process.cwd()));
  return makeEdition(parts, {
    ...how,
    now: momentNow(),
    cardOf: (choices) => cards.cardOf(choices),
  });
}
