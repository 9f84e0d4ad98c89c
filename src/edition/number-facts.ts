import { dateWords } from '../charts/calendar.ts';
import { addressOf, withBase } from '../model/address.ts';
import type { Dataset } from '../model/dataset.ts';
import { showValue } from '../model/working.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** What a card says of a number: words and addresses only, so that it travels as JSON. */
export interface NumberFacts {
  readonly title: string;
  readonly value: string;
  /** Left out where the number is a cell as it stands. */
  readonly working?: string;
  /** The first row that it rests on, and how many more there are. */
  readonly row: { readonly words: string; readonly address: string; readonly more: number };
  readonly dataset: string;
  /** Every row that it rests on, as "dataset:line", by which marks of figures are found. */
  readonly rows: readonly string[];
}

/** Facts of every number of an article, by id. */
export function numberFacts(
  numbers: readonly StatedNumber[],
  datasets: ReadonlyMap<string, Dataset>,
  base: string,
): Record<string, NumberFacts> {
  return Object.fromEntries(
    numbers.flatMap(({ number }) => {
      const [cell] = number.cells;
      const dataset = cell && datasets.get(cell.dataset);
      if (!cell || !dataset) return [];
      const facts: NumberFacts = {
        title: number.title,
        value: `${showValue(number.value, number.unit)}${number.tied ? ', tied' : ''}`,
        ...(number.operation !== 'cell' && { working: number.working }),
        row: {
          words: dataset.key.map((name) => cell.row.cells[name]).join(', '),
          address: `${withBase(base, addressOf.dataset(dataset.id))}#row-${cell.row.line}`,
          more: number.cells.length - 1,
        },
        dataset: `${dataset.title}. ${dataset.publisher}, retrieved ${dateWords(dataset.retrieved)}`,
        rows: number.cells.map((one) => `${one.dataset}:${one.row.line}`),
      };
      return [[number.id, facts] as const];
    }),
  );
}
