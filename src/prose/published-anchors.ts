import { addressOf } from '../model/address.ts';
import type { Content } from '../reading/content.ts';
import { departedIds, lastPublished } from '../register/departure.ts';
import type { Body } from './compile-body.ts';
import type { CompiledContent } from './compile-content.ts';
import { keepParagraphs } from './keep-paragraphs.ts';

/** Compiled content with the anchors that its paragraphs had when they were last published. */
export function withPublishedAnchors(
  { register, departures }: Content,
  compiled: CompiledContent,
): CompiledContent {
  if (register.size === 0) return compiled;
  const departed = departedIds(departures);
  const kept = (body: Body, address: string): Body => {
    const published = lastPublished(register, departures, address)?.paragraphs ?? [];
    return { ...body, parts: keepParagraphs(body.parts, published, departed.get(address)) };
  };
  return {
    ...compiled,
    articles: compiled.articles.map((one) => ({
      ...one,
      body: kept(one.body, addressOf.article(one.article.slug)),
    })),
    pages: compiled.pages.map((one) => ({
      ...one,
      body: kept(one.body, addressOf.page(one.page.slug)),
    })),
  };
}
