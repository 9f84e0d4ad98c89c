import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent, CompiledFigure, CompiledView } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';

/** A description is for someone who cannot see the drawing: the title again is none. */
export function checkFigureWords(_: Content, compiled: CompiledContent): Problem[] {
  return [...compiled.figures.values()].flatMap((figure) => {
    const views = [figure, ...figure.views].filter(isFirst);
    return views.flatMap((view, index) => checkDescription(figure, view, views.slice(0, index)));
  });
}

/** What several states share is looked at once. */
function isFirst(view: CompiledView, index: number, all: readonly CompiledView[]): boolean {
  return all.findIndex(({ description }) => description === view.description) === index;
}

function checkDescription(
  { figure }: CompiledFigure,
  { state, title, subtitle, description }: CompiledView,
  before: readonly CompiledView[],
): Problem[] {
  const said = bare(description.plain);
  const isRepeated = [title.plain, subtitle.plain, `${title.plain} ${subtitle.plain}`].some(
    (words) => bare(words) === said,
  );
  const other = before.find((view) => bare(view.description.plain) === said)?.state;
  const isShort = said.split(' ').length < 12;
  if (!isRepeated && !isShort && !other) return [];
  const own = figure.states.find(({ value }) => value === state?.value)?.description;
  return [
    problemAt(own?.placeAt(0) ?? figure.placeOf(['description']), {
      rule: 'figure-words',
      found: isRepeated
        ? 'a description that repeats the title'
        : isShort
          ? 'a description of a few words'
          : `the description of "${other?.label}" again`,
      wanted: 'what the drawing shows, in a sentence or more of its own',
      hint: 'say what is compared, which values stand out, and what follows',
    }),
  ];
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
