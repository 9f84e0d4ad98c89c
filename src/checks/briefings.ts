import { nearestWord } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { figuresOf } from '../prose/reading-order.ts';
import { sectionsOf } from '../prose/sections.ts';
import type { Content } from '../reading/content.ts';

/** What goes on paper is chosen among what the article has, and is no more than paper carries. */
export function checkBriefings(_: Content, compiled: CompiledContent): Problem[] {
  return compiled.articles.flatMap((article) => {
    // A body that cannot be set is a problem already, and has no headings.
    if (article.body.problems.length > 0) return [];
    const chosen = checkChosen(article, compiled);
    return chosen.length > 0 ? chosen : checkLength(article);
  });
}

function checkChosen(compiled: CompiledArticle, { figures }: CompiledContent): Problem[] {
  const { article, body } = compiled;
  const placed = figuresOf(compiled);
  // A figure that is placed and is not there is a problem already, and may be the one that is meant here.
  const isPlaced = placed.every((id) => figures.has(id));
  const headings = body.headings.filter(({ depth }) => depth === 2).map(({ id }) => id);
  return [
    ...(isPlaced ? unknown(compiled, 'figures', article.briefing?.figures, placed, 'figure') : []),
    ...unknown(compiled, 'sections', article.briefing?.sections, headings, 'section'),
  ];
}

function unknown(
  { article }: CompiledArticle,
  key: 'figures' | 'sections',
  chosen: readonly string[] | undefined,
  present: readonly string[],
  noun: string,
): Problem[] {
  return (chosen ?? []).flatMap((id, index) => {
    if (present.includes(id)) return [];
    const meant = nearestWord(id, present);
    return [
      problemAt(article.placeOf(['briefing', key, index]), {
        rule: 'briefing-fits',
        found: `the ${noun} "${id}", which the article has not`,
        wanted: present.length > 0 ? `one of ${present.join(', ')}` : `no ${noun}: there is none`,
        hint: meant ? `write "${meant}"` : `name a ${noun} of the article`,
      }),
    ];
  });
}

/** More than this leaves no room on two sides for a figure, the claims and the sources. */
const mostWords = 750;

function checkLength({ article, body }: CompiledArticle): Problem[] {
  const named = article.briefing?.sections;
  const words = sectionsOf(body.parts)
    .filter(({ id }) => id !== undefined && named?.includes(id))
    .reduce((sum, section) => sum + section.words, 0);
  if (words <= mostWords) return [];
  return [
    problemAt(article.placeOf(['briefing', 'sections']), {
      rule: 'briefing-fits',
      found: `sections that come to ${words} words`,
      wanted: `no more than ${mostWords}`,
      hint: 'choose fewer sections',
    }),
  ];
}
