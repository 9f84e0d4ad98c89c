import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { checkKnownId } from './known-id.ts';

/** Figures that articles place: each is there, and stands in an article once. */
export function checkArticleFigures(content: Content, compiled: CompiledContent): Problem[] {
  const bodies = [
    ...compiled.articles.map(({ article, body }) => ({ article, body })),
    ...compiled.pages.map(({ body }) => ({ article: undefined, body })),
  ];
  const leads = compiled.articles.flatMap(({ article }) =>
    article.lead === undefined
      ? []
      : checkKnownId(content, 'figure', article.lead, article.placeOf(['lead'])),
  );
  const placed = bodies.flatMap(({ article, body }) => {
    const first = new Map<string, number>();
    if (article?.lead !== undefined) first.set(article.lead, article.placeOf(['lead']).line);
    return body.parts.flatMap((part): Problem[] => {
      if (part.kind !== 'figure') return [];
      const before = first.get(part.id);
      if (before === undefined) {
        first.set(part.id, part.place.line);
        return checkKnownId(content, 'figure', part.id, part.place);
      }
      return [
        problemAt(part.place, {
          rule: 'figure-once',
          found: `the figure "${part.id}" again, first in line ${before}`,
          wanted: 'each figure once in an article',
          hint: `remove one, or link to it: [the chart](#fig-${part.id})`,
        }),
      ];
    });
  });
  return [...leads, ...placed];
}
