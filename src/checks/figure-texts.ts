import type { NamedText } from '../charts/figure-fault.ts';
import { kindOf } from '../charts/kind-of.ts';
import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { listed, nearestWord } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';
import { drawingsOf } from './figure-states.ts';

/** The texts that a figure names occur among the rows that it draws, in one state at least. */
export function checkTexts(figure: Figure, dataset: Dataset): Problem[] {
  const rows = drawingsOf(figure).flatMap((drawing) => selectRows(dataset, drawing.rows));
  // A state without a row is a problem of its own.
  if (rows.length === 0) return [];
  return [
    ...kindOf(figure.drawing)
      .texts(figure.drawing)
      .flatMap((use) => {
        const texts = new Set(rows.map((row) => row.cells[use.column] as string));
        return texts.has(use.text) ? [] : [absent(figure, use, texts)];
      }),
    ...checkHighlight(figure, (column) => rows.map((row) => row.cells[column] as string)),
  ];
}

function absent(figure: Figure, { path, column, text }: NamedText, texts: Set<string>): Problem {
  const meant = nearestWord(text, texts);
  return problemAt(figure.placeOf(path), {
    rule: 'figure-rows',
    found: `"${text}", which no row drawn has in "${column}"`,
    wanted: `one of ${listed(texts)}`,
    hint: meant ? `write "${meant}"` : 'name a row that is drawn',
  });
}

/** What is highlighted is drawn, so that a highlight is never without effect. */
function checkHighlight(figure: Figure, textsIn: (column: string) => string[]): Problem[] {
  const { drawing } = figure;
  const at = (index: number) => figure.placeOf(['highlight', index]);
  const highlightable = kindOf(drawing).highlightable(drawing);
  if ('found' in highlightable) {
    return drawing.highlight
      .slice(0, 1)
      .map(() => problemAt(at(0), { rule: 'figure-rows', ...highlightable }));
  }
  const { column, texts } = highlightable;
  const drawn = new Set(texts ?? textsIn(column));
  return drawing.highlight.flatMap((text, index) =>
    drawn.has(text) ? [] : [absent(figure, { path: ['highlight', index], column, text }, drawn)],
  );
}
