import type { Dataset } from '../model/dataset.ts';
import type { NamedRows } from '../model/operations/operation.ts';
import type { Selection } from '../model/select.ts';
import { listed, nearestWord } from '../problem/nearest.ts';
import { type Path, type Place, type Problem, problemAt } from '../problem/problem.ts';

/** `where` and `except` name columns that are there and texts that occur in them. */
export function checkSelection(
  dataset: Dataset,
  { where, except }: Selection,
  placeOf: (path: Path) => Place,
  rule: 'figure-rows' | 'number-row',
): Problem[] {
  return checkCellTexts(dataset, { where, except }, placeOf, rule);
}

/** The same for any keys below which columns and their texts are named. */
export function checkCellTexts(
  dataset: Dataset,
  texts: NamedRows['texts'],
  placeOf: (path: Path) => Place,
  rule: 'figure-rows' | 'number-row',
): Problem[] {
  return Object.entries(texts).flatMap(([side, columns]) =>
    Object.entries(columns).flatMap(([column, texts]) => {
      if (!Object.hasOwn(dataset.columns, column)) {
        const meant = nearestWord(column, Object.keys(dataset.columns));
        return [
          problemAt(placeOf([side, column]), {
            rule,
            found: `the column "${column}", which ${dataset.id} has not`,
            wanted: `one of ${listed(Object.keys(dataset.columns))}`,
            hint: meant ? `write "${meant}"` : 'name a column of the dataset',
          }),
        ];
      }
      const occurring = new Set(dataset.rows.map((row) => row.cells[column] as string));
      return texts
        .map((text, index) => ({ text, index }))
        .filter(({ text }) => !occurring.has(text))
        .map(({ text, index }) => {
          const meant = nearestWord(text, occurring);
          return problemAt(placeOf([side, column, index]), {
            rule,
            found: `"${text}", which no row of ${dataset.id} has in "${column}"`,
            wanted: `one of ${listed(occurring)}`,
            hint: meant ? `write "${meant}"` : 'name a value that occurs',
          });
        });
    }),
  );
}
