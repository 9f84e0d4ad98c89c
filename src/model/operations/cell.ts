import { cellSchema } from '../../schema/rows.ts';
import { cellValue, oneRow, unitOf, usedCell } from '../one-row.ts';
import { showValue } from '../working.ts';
import { chosenRows, operation } from './operation.ts';

/** One cell, as it stands. */
export const cell = operation({
  schema: cellSchema,
  names: (wanted) => ({ rows: chosenRows(wanted) }),
  work(wanted, around) {
    const dataset = around.dataset(wanted.dataset);
    const unit = unitOf(dataset, wanted.column);
    const row = oneRow(dataset, wanted, 'where');
    const value = cellValue(row, wanted.column);
    return {
      value,
      unit,
      cells: [usedCell(dataset, wanted.column, row)],
      working: showValue(value, unit),
    };
  },
});
