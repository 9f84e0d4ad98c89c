import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { figuresOf, referencesInOrder } from '../prose/reading-order.ts';

/** Where an article first states each of its numbers: an anchor, or a state of a figure, below its address. */
export function numberPlaces(
  article: CompiledArticle,
  content: CompiledContent,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const figures = [...content.figures].map(
    ([id, figure]) => [id, { ...figure, views: [] }] as const,
  );
  const atFirst: CompiledContent = { ...content, figures: new Map(figures) };
  for (const { scheme, id } of referencesInOrder(article, atFirst)) {
    if (scheme === 'number') places.set(id, `#number-${id}`);
  }
  for (const figure of figuresOf(article)) {
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
