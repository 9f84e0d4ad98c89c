import type { ElementContent } from 'hast';
import { rowsPerSource } from '../../model/row-sources.ts';
import type { CompiledArticle, CompiledClaim } from '../../prose/compile-content.ts';
import type { WordsTree } from '../../prose/words-tree.ts';
import type { Note } from './paper-blocks.ts';
import type { PlacedFigure, PlacedFigures } from './placed-figures.ts';
import { idsOf, marksIn } from './reference-targets.ts';

/** The sources of all that stands on paper, in reading order; the rows of a figure rest on sources too. */
export function citationsOf({
  compiled,
  lead,
  placed: { figures, columnFigure },
  claims,
  blocks,
  notes,
}: {
  readonly compiled: CompiledArticle;
  readonly lead: PlacedFigure | undefined;
  readonly placed: PlacedFigures;
  readonly claims: readonly CompiledClaim[];
  readonly blocks: readonly ElementContent[];
  readonly notes: readonly Note[];
}): string[] {
  const cited = (children: readonly ElementContent[]) => idsOf('cite', marksIn(children));
  const of = (words: WordsTree | undefined) => cited(words?.children ?? []);
  const ofFigure = ({ view }: PlacedFigure) => [
    ...[view.title, view.subtitle, view.note].flatMap(of),
    ...rowsPerSource(view.drawing, view.dataset).keys(),
  ];
  const shown = columnFigure ? [columnFigure] : figures;
  const ids = [
    ...of(compiled.title),
    ...of(compiled.standfirst),
    ...(lead ? ofFigure(lead) : []),
    ...compiled.inBrief.flatMap(of),
    ...claims.flatMap(({ statement, basis }) => [...of(statement), ...of(basis)]),
    ...shown.flatMap(ofFigure),
    ...cited(blocks),
    ...notes.flatMap(({ children }) => cited(children)),
    ...compiled.changes.flatMap(of),
  ];
  return [...new Set(ids)];
}
