import { sum } from 'd3';
import type { CompiledClaim } from '../../prose/compile-content.ts';
import { plainText } from '../../prose/plain-text.ts';
import type { Source } from '../../schema/source.ts';
import type { LoggedChange } from '../change-log.ts';
import type { EditionArticle } from '../edition-article.ts';
import { drawOnPaper } from './drawn.ts';
import {
  betweenBlocks,
  inColumns,
  inRows,
  measures,
  smallHeading,
  types,
  wordsHeight,
} from './heights.ts';
import type { Note } from './paper-blocks.ts';
import type { PlacedFigure } from './placed-figures.ts';

/** Beside the code, which is 26 mm wide. */
const beside = measures.sheet - 97;
const codeHeight = 100;

/** Of the head of a briefing with what the article says in brief. */
export function heightOfHead({ title, standfirst, inBrief }: EditionArticle['compiled']): number {
  const words =
    14 +
    wordsHeight(title.plain, types.title, beside) +
    wordsHeight(standfirst.plain, types.standfirst, beside) +
    24;
  const brief = inRows(inBrief, (point, width) => wordsHeight(point.plain, types.point, width));
  return Math.max(words, codeHeight) + betweenBlocks + smallHeading + brief;
}

/** As long as days get. */
const day = '30 September 2026';

export function heightOfFigure({ view, measure }: PlacedFigure): number {
  const width = measures[measure];
  const note = `${view.note?.plain ?? ''} Not available: some of them. Sources: 1, 2, 3`;
  return (
    wordsHeight(view.title.plain, types.figureTitle, width) +
    wordsHeight(view.subtitle.plain, types.small, width) +
    drawOnPaper(view, measure).points +
    wordsHeight(note, types.small, width) +
    14
  );
}

/** Pairs are as high as their higher figure. */
export function heightOfRows(figures: readonly PlacedFigure[]): number {
  const singles = figures.filter(({ measure }) => measure === 'sheet').map(heightOfFigure);
  const pairs = figures.filter(({ measure }) => measure === 'column').map(heightOfFigure);
  const rows = pairs.flatMap((height, index) =>
    index % 2 === 0 ? [Math.max(height, pairs[index + 1] ?? 0)] : [],
  );
  return sum([...singles, ...rows].map((height) => height + betweenBlocks));
}

export function heightOfClaims(claims: readonly CompiledClaim[]): number {
  if (claims.length === 0) return 0;
  const rows = inRows(claims, ({ claim, statement, basis }, width) => {
    const head = `${claim.status} mm ${claim.speaker}, ${claim.role ?? ''}, ${day}`;
    return sum(
      [head, `${statement.plain} mm`, basis.plain].map((words) =>
        wordsHeight(words, types.claim, width),
      ),
    );
  });
  return rows + smallHeading + betweenBlocks;
}

/** Of what ends a briefing: notes, sources, changes and colophon. */
export function heightOfEnd({
  notes,
  citations,
  sources,
  changes,
}: {
  readonly notes: readonly Note[];
  readonly citations: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly changes: readonly LoggedChange[];
}): number {
  const items = citations.map((id) => {
    const { author, publisher, title } = sources.get(id) ?? {};
    const words = [author, publisher, title, day].filter(Boolean).join(', ');
    return wordsHeight(words, types.small, measures.third - 15) + 2;
  });
  const list = (heights: readonly number[], columns: number) =>
    heights.length > 0 ? inColumns(heights, columns) + smallHeading + betweenBlocks : 0;
  const set = (words: readonly string[]) =>
    words.map((one) => wordsHeight(one, types.small, measures.sheet) + 2);
  const changed = changes.map(
    ({ note, entry: { was, now } }) => `${day} mm ${note.plain} ${was} ${now}`,
  );
  return (
    list(items, 3) +
    list(set(notes.map(({ children }) => plainText({ type: 'root', children }))), 1) +
    list(set(changed), 1) +
    2 * types.small.lead +
    betweenBlocks
  );
}
