import type { Row } from '../../../model/dataset.ts';
import { amountOf, missing } from '../../../quantity/value.ts';
import type { FigureFault } from '../../figure-fault.ts';
import type { BumpFigure } from './bump-schema.ts';

/** Places count from 1, and one that two hold is said to be shared by both. */
export function rankFaults({ rank, tied, steps }: BumpFigure, rows: readonly Row[]): FigureFault[] {
  const unreadable = tieFaults(tied, rows);
  if (unreadable.length > 0) return unreadable;
  const placeOf = (row: Row) => amountOf(row.values[rank] ?? missing);
  const holders = Map.groupBy(rows, (row) => `${row.cells[steps.column]}: ${placeOf(row)}`);
  const saysTied = (row: Row) => tied !== undefined && row.cells[tied] === 'yes';
  return [
    ...rows
      .filter((row) => (placeOf(row) ?? 1) < 1)
      .map((row) => ({
        path: ['rank'],
        found: `the place ${row.cells[rank]} in line ${row.line}`,
        wanted: 'places that count from 1',
        hint: 'correct the row, or name a column of ranks',
      })),
    ...[...holders.values()].flatMap(([first, ...others]) => {
      const silent = first && [first, ...others].find((row) => !saysTied(row));
      if (!silent || others.length === 0 || placeOf(silent) === undefined) return [];
      const lines = [first, ...others].map(({ line }) => line).join(' and ');
      return [
        {
          path: [tied === undefined ? 'rank' : 'tied'],
          found: `place ${placeOf(silent)} of "${silent.cells[steps.column]}" in lines ${lines}, not said to be shared`,
          wanted: 'one row for a place, or "yes" in the column of ties in each',
          hint:
            tied === undefined
              ? 'name the column that says "yes" where a place is shared in tied:'
              : `write "yes" in line ${silent.line}, or correct the place`,
        },
      ];
    }),
  ];
}

/** Only "yes" is read as a tie, so that "Yes" and "true" would say the opposite in silence. */
function tieFaults(tied: string | undefined, rows: readonly Row[]): FigureFault[] {
  if (tied === undefined) return [];
  return rows
    .filter((row) => !['yes', 'no', ''].includes(row.cells[tied] as string))
    .map((row) => ({
      path: ['tied'],
      found: `"${row.cells[tied]}" in line ${row.line}`,
      wanted: '"yes" where a place is shared, and "no" or nothing elsewhere',
      hint: 'write it so in the CSV, or name another column',
    }));
}
