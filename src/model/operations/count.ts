import { known } from '../../quantity/value.ts';
import { rowsSchema } from '../../schema/rows.ts';
import { usedCell } from '../one-row.ts';
import { selectRows } from '../select.ts';
import { chosenRows, operation } from './operation.ts';

/** How many rows there are. */
export const count = operation({
  schema: rowsSchema,
  names: (wanted) => ({ rows: chosenRows(wanted) }),
  work(wanted, around) {
    const dataset = around.dataset(wanted.dataset);
    const rows = selectRows(dataset, wanted);
    // A row that is counted is shown by its name.
    const column = dataset.key[0] as string;
    return {
      value: known(rows.length),
      unit: 'count',
      cells: rows.map((row) => usedCell(dataset, column, row)),
      working: `${rows.length} rows`,
    };
  },
});
