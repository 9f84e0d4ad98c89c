import type { CompiledContent } from '../prose/compile-content.ts';
import { referencesInOrder } from '../prose/reading-order.ts';
import type { EditionArticle } from './edition-article.ts';

/** Where an article first states each of its numbers: an anchor, or a state of a figure, below its address. */
export function numberPlaces(
  { compiled, figures }: EditionArticle,
  content: CompiledContent,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const opening = [...content.figures].map(
    ([id, figure]) => [id, { ...figure, views: [] }] as const,
  );
  const atFirst: CompiledContent = { ...content, figures: new Map(opening) };
  for (const { scheme, id } of referencesInOrder(compiled, atFirst)) {
    if (scheme === 'number') places.set(id, `#number-${id}`);
  }
  for (const figure of figures) {
    for (const { state, title, subtitle, note } of content.figures.get(figure)?.views ?? []) {
      for (const { scheme, id } of [title, subtitle, note].flatMap(
        (words) => words?.references ?? [],
      )) {
        if (scheme !== 'number' || places.has(id)) continue;
        places.set(id, `?${figure}=${state?.id ?? ''}#fig-${figure}`);
      }
    }
  }
  return places;
}
