import { addressOf } from '../model/address.ts';
import type { Body } from '../prose/compile-body.ts';
import { paragraphsToKeep } from '../prose/keep-paragraphs.ts';
import { departedIds, lastPublished } from '../register/departure.ts';
import type { NowPublished } from '../register/next-register.ts';
import type { Edition } from './edition.ts';

type Texts = Omit<NowPublished, 'places'>;

/** What the register is to remember of the texts that are published: paragraphs, numbers, entries of the log. */
export function textsPublished({ articles, pages, content }: Edition): Map<string, Texts> {
  const { register, departures } = content;
  const departed = departedIds(departures);
  const paragraphsOf = (body: Body, address: string) => {
    const published = lastPublished(register, departures, address)?.paragraphs ?? [];
    return paragraphsToKeep(body.parts, published, departed.get(address));
  };
  return new Map([
    ...articles.map(({ address, compiled, numbers }): [string, Texts] => [
      address,
      {
        paragraphs: paragraphsOf(compiled.body, address),
        numbers: new Map(
          numbers.map(({ number: { id, value, unit, tied }, wordings }) => [
            id,
            { value, unit, tied, words: wordings },
          ]),
        ),
        changes: compiled.article.changes.map(({ date, kind }) => ({ date, kind })),
      },
    ]),
    ...pages.map(({ page, body }): [string, Texts] => {
      const address = addressOf.page(page.slug);
      return [address, { paragraphs: paragraphsOf(body, address) }];
    }),
  ]);
}
