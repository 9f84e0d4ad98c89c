import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';

/** A description is for someone who cannot see the drawing: the title again is none. */
export function checkFigureWords(_: Content, compiled: CompiledContent): Problem[] {
  return [...compiled.figures.values()].flatMap(({ figure, title, subtitle, description }) => {
    const said = bare(description.plain);
    const isRepeated = [title.plain, subtitle.plain, `${title.plain} ${subtitle.plain}`].some(
      (words) => bare(words) === said,
    );
    const isShort = said.split(' ').length < 12;
    if (!isRepeated && !isShort) return [];
    return [
      problemAt(figure.placeOf(['description']), {
        rule: 'figure-words',
        found: isRepeated ? 'a description that repeats the title' : 'a description of a few words',
        wanted: 'what the drawing shows, in a sentence or more of its own',
        hint: 'say what is compared, which values stand out, and what follows',
      }),
    ];
  });
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
