import { addressOf, canonical } from '../model/address.ts';
import type { Edition } from './edition.ts';
import type { EditionArticle } from './edition-article.ts';
import { cellsBySubject } from './number-answer.ts';
import { numberPlaces } from './number-places.ts';
import { numberSentences } from './number-sentences.ts';
import { reportAddress } from './report-address.ts';

/** By id of a number that an article states: a letter with its place, its sentence and its row. */
export function numberReports(
  article: EditionArticle,
  { compiled, site }: Edition,
): ReadonlyMap<string, string> {
  const sentences = numberSentences(article.compiled, compiled);
  const places = numberPlaces(article, compiled);
  return new Map(
    article.numbers.map(({ number, wordings }) => {
      const { id } = number;
      const [cell] = cellsBySubject(number);
      const letter = reportAddress(site, {
        kind: 'number',
        id,
        address: `${article.address}${places.get(id) ?? ''}`,
        words: sentences.get(id) ?? wordings[0] ?? '',
        ...(cell && {
          row: `${canonical(site, addressOf.dataset(cell.dataset))}#row-${cell.row.line}`,
        }),
      });
      return [id, letter];
    }),
  );
}
