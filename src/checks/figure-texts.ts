import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { listed, nearest } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { drawingsOf } from './figure-states.ts';

interface TextUse {
  readonly path: readonly (string | number)[];
  readonly column: string;
  readonly text: string;
}

/** The texts that a figure names occur among the rows that it draws, in one state at least. */
export function checkTexts(figure: Figure, dataset: Dataset): Problem[] {
  const rows = drawingsOf(figure).flatMap((drawing) => selectRows(dataset, drawing.rows));
  // A state without a row is a problem of its own.
  if (rows.length === 0) return [];
  return [
    ...namedTexts(figure).flatMap((use) => {
      const texts = new Set(rows.map((row) => row.cells[use.column] as string));
      return texts.has(use.text) ? [] : [absent(figure, use, texts)];
    }),
    ...checkHighlight(figure, (column) => rows.map((row) => row.cells[column] as string)),
  ];
}

function absent(figure: Figure, { path, column, text }: TextUse, texts: Set<string>): Problem {
  const meant = nearest(text, texts);
  return problemAt(figure.placeOf(path), {
    rule: 'figure-rows',
    found: `"${text}", which no row drawn has in "${column}"`,
    wanted: `one of ${listed(texts)}`,
    hint: meant ? `write "${meant}"` : 'name a row that is drawn',
  });
}

/** Tracks, measures and parts; a step without rows is a gap and may be named. */
function namedTexts({ drawing }: Figure): TextUse[] {
  const uses = (column: string, texts: readonly string[], key: string) =>
    texts.map((text, index) => ({ path: [key, 'values', index], column, text }));
  switch (drawing.kind) {
    case 'range':
      return uses(drawing.measures.column, drawing.measures.values, 'measures');
    case 'stack': {
      const { column, values, whole } = drawing.parts;
      const all = { path: ['parts', 'whole'], column };
      return [
        ...uses(column, values, 'parts'),
        ...(whole === undefined ? [] : [{ ...all, text: whole }]),
      ];
    }
    case 'timeline':
      return uses(drawing.tracks.column, drawing.tracks.values, 'tracks');
    default:
      return [];
  }
}

/** What is highlighted is drawn, so that a highlight is never without effect. */
function checkHighlight(figure: Figure, textsIn: (column: string) => string[]): Problem[] {
  const { drawing } = figure;
  const at = (index: number) => figure.placeOf(['highlight', index]);
  if (drawing.kind === 'bump' && drawing.series === undefined) {
    return drawing.highlight.slice(0, 1).map(() =>
      problemAt(at(0), {
        rule: 'figure-rows',
        found: 'a highlight, where there is one line',
        wanted: 'highlight: only beside series:',
        hint: 'remove highlight:, or name the column of the lines in series:',
      }),
    );
  }
  const { column, texts } = highlightable(drawing);
  const drawn = new Set(texts ?? textsIn(column));
  return drawing.highlight.flatMap((text, index) =>
    drawn.has(text) ? [] : [absent(figure, { path: ['highlight', index], column, text }, drawn)],
  );
}

/** The column whose texts a figure's highlights are; with the texts, where not all of them are drawn. */
function highlightable(drawing: FigureDescription): { column: string; texts?: readonly string[] } {
  switch (drawing.kind) {
    case 'bar':
      return { column: drawing.label };
    case 'bump':
    case 'line':
      return { column: drawing.series ?? drawing.steps.column };
    case 'range':
      return { column: drawing.measures.column };
    case 'stack':
      return { column: drawing.parts.column, texts: drawing.parts.values };
    case 'timeline':
      return { column: drawing.date };
  }
}
