import type { GroundArea } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import type { CompiledView } from '../prose/compile-content.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import { shortHash } from './short-hash.ts';

/** A short hash of all that a figure says in one state, of the rows that it draws and of the areas. */
export function figureVersion(
  view: CompiledView,
  dataset: Dataset,
  areas: readonly GroundArea[] = [],
): Promise<string> {
  const { state, drawing, title, subtitle, description, note } = view;
  return shortHash([
    [title.plain, subtitle.plain, description.plain, note?.plain],
    [drawing.kind, state?.label],
    drawing.annotations,
    rowsAsCsv(drawing, dataset),
    ...(areas.length > 0 ? [areas.map(({ label, shape }) => [label, shape.coordinates])] : []),
  ]);
}
