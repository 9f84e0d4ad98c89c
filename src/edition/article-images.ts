import { addressOf, canonical } from '../model/address.ts';
import type { Site } from '../schema/site.ts';
import type { EditionArticle } from './edition-article.ts';

/** Addresses of the pictures that an article shows: its figures, and its photographs. */
export function articleImages({ compiled, figures }: EditionArticle, site: Site): string[] {
  const drawn = figures.map((id) => addressOf.figureFile(id, undefined, 'png'));
  const photographs = compiled.body.images.map(({ name }) => addressOf.image(name));
  return [...new Set([...drawn, ...photographs])].map((address) => canonical(site, address));
}
