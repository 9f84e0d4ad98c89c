import type { CompiledArticle } from '../prose/compile-content.ts';
import { figuresOf } from '../prose/reading-order.ts';
import type { Site } from '../schema/site.ts';
import { addressOf, canonical } from './address.ts';

/** Addresses of the pictures that an article shows: its figures, and its photographs. */
export function articleImages(article: CompiledArticle, site: Site): string[] {
  const figures = figuresOf(article).map((id) => addressOf.figureFile(id, undefined, 'png'));
  const photographs = article.body.images.map(({ name }) => addressOf.image(name));
  return [...new Set([...figures, ...photographs])].map((address) => canonical(site, address));
}
