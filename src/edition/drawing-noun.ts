import { kindOf } from '../charts/kind-of.ts';
import { marksOf } from '../charts/marks.ts';
import { counted } from '../quantity/counted.ts';
import { severalOf } from '../quantity/several.ts';
import type { EditionView } from './edition-figure.ts';
import { readableMarks } from './mark-words.ts';

/**
 * What a drawing is to who does not see it: "Bar chart, 12 countries". Its title is the figure's
 * name, and is heard there. One thing, or one whose column has no noun, is counted by its values.
 */
export function drawingNoun({ drawing, dataset }: EditionView): string {
  const { noun, things } = kindOf(drawing);
  const column = things(drawing);
  const many = severalOf(dataset.columns[column]?.title ?? '');
  const { size } = new Set(marksOf(drawing, dataset).map(({ row }) => row.cells[column]));
  const values = counted(readableMarks(drawing, dataset).length, 'value');
  const count = many === undefined || size < 2 ? values : counted(size, many, many);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}, ${count}`;
}
