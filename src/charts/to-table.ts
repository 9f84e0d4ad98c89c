import type { Dataset, Row } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { kindOf } from './kind-of.ts';

/** A figure's rows as a table, from the data and not from the drawing. */
export interface FigureTable {
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly isNumber: boolean;
  }[];
  readonly rows: readonly Row[];
}

/** The columns that a figure draws, and the rows that it draws them from, in the drawing's order. */
export function toTable(figure: FigureDescription, dataset: Dataset): FigureTable {
  const kind = kindOf(figure);
  const rows = selectRows(dataset, figure.rows);
  const columns = kind.tableColumns(figure).map((name) => {
    const column = dataset.columns[name];
    if (!column) throw new Error(`toTable: dataset ${dataset.id} has no column ${name}`);
    const unit =
      column.unit && column.unit !== 'count' && column.unit !== 'rank' ? `, ${column.unit}` : '';
    return {
      name,
      title: `${column.title}${unit}`,
      isNumber: column.type === 'number' || column.unit === 'rank',
    };
  });
  return { columns, rows: kind.inTableOrder?.(figure, rows) ?? rows };
}

/** The columns that a figure draws from. */
export function columnsOf(figure: FigureDescription): string[] {
  return kindOf(figure).tableColumns(figure);
}
