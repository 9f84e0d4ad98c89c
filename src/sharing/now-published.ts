import type { ComputedNumber } from '../model/computed-number.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import { paragraphsToKeep } from '../prose/keep-paragraphs.ts';
import { referencesInOrder } from '../prose/reading-order.ts';
import type { Content } from '../reading/content.ts';
import { departedIds, lastPublished } from '../register/departure.ts';
import type { KeptParagraph } from '../register/link-register.ts';
import type { NowPublished } from '../register/next-register.ts';
import { addressOf } from './address.ts';
import { numbersOf } from './article-numbers.ts';
import type { Paged } from './page-addresses.ts';

/** What the register is to remember of the texts that are published: paragraphs, numbers, entries of the log. */
export function textsPublished(
  { articles, pages }: Paged,
  { register, departures }: Content,
  compiled: CompiledContent,
  numbers: ReadonlyMap<string, ComputedNumber>,
): Map<string, Omit<NowPublished, 'places'>> {
  const departed = departedIds(departures);
  const paragraphsOf = (body: CompiledContent['pages'][number]['body'], address: string) => {
    const published: readonly KeptParagraph[] =
      lastPublished(register, departures, address)?.paragraphs ?? [];
    return paragraphsToKeep(body.parts, published, departed.get(address));
  };
  return new Map([
    ...articles.map((article): [string, Omit<NowPublished, 'places'>] => {
      const address = addressOf.article(article.article.slug);
      const stated = numbersOf(referencesInOrder(article, compiled), numbers);
      return [
        address,
        {
          paragraphs: paragraphsOf(article.body, address),
          numbers: new Map(
            stated.map(({ number: { id, value, unit, tied }, wordings }) => [
              id,
              { value, unit, tied, words: wordings },
            ]),
          ),
          changes: article.article.changes.map(({ date, kind }) => ({ date, kind })),
        },
      ];
    }),
    ...pages.map(({ page, body }): [string, Omit<NowPublished, 'places'>] => {
      const address = addressOf.page(page.slug);
      return [address, { paragraphs: paragraphsOf(body, address) }];
    }),
  ]);
}
