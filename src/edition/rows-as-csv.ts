import { toTable } from '../charts/to-table.ts';
import type { Dataset } from '../model/dataset.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { csvLine } from './csv-line.ts';

/** The table of a figure as CSV (RFC 4180): names of columns, then cells as published. */
export function rowsAsCsv(drawing: FigureDescription, dataset: Dataset): string {
  const { columns, rows } = toTable(drawing, dataset);
  const names = columns.map(({ name }) => name);
  const lines = [names, ...rows.map(({ cells }) => names.map((name) => cells[name] ?? ''))];
  return lines.map((cells) => csvLine(cells)).join('');
}
