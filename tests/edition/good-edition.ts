import { createHash } from 'node:crypto';
import {
  type Edition,
  type EditionParts,
  type EditionSetting,
  makeEdition,
} from '../../src/edition/edition.ts';
import { addressOf } from '../../src/model/address.ts';
import type { CompiledArticle } from '../../src/prose/compile-content.ts';
import type { Site } from '../../src/schema/site.ts';
import { openLaid, partsOf } from '../content/lay-content.ts';

/** An entry that is known to be there. */
export function known<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('known: there is no such entry');
  return entry;
}

/** The good content: an article with every kind of part and a correction, and a draft. */
export const goodParts = partsOf(await openLaid());

/** An edition of any parts at the beginning of 2026. No card is drawn: each has an address of its own words. */
export function editionOf(parts: EditionParts, setting: Partial<EditionSetting> = {}): Edition {
  return makeEdition(parts, {
    now: '2026-01-01T00:00:00Z',
    isBeingWritten: false,
    isPrinted: false,
    cardOf([best]) {
      const hash = createHash('sha256').update(JSON.stringify(best?.words));
      return { address: addressOf.card(hash.digest('hex').slice(0, 16)), alt: best?.alt ?? '' };
    },
    ...setting,
  });
}

/** An edition of the good content with these articles, and of a site about which this is different. */
export function editionWith(
  articles: readonly CompiledArticle[],
  about: Partial<Site> = {},
): Edition {
  const { content, compiled, numbers } = goodParts;
  const site = { ...content.site, ...about };
  return editionOf({
    content: { ...content, site },
    compiled: { ...compiled, articles },
    numbers,
  });
}

/** The article of the good content that is no draft. */
export const freight = known(
  goodParts.compiled.articles.find(({ article }) => article.slug === 'lake-freight'),
);

/** An article like that, with another title, slug or dates. */
export function like({
  title,
  ...other
}: Partial<Omit<CompiledArticle['article'], 'title'>> & { title?: string }): CompiledArticle {
  return {
    ...freight,
    article: { ...freight.article, ...other },
    ...(title !== undefined && {
      title: { ...freight.title, plain: title, children: [{ type: 'text', value: title }] },
    }),
  };
}
