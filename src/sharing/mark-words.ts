import { formatValue } from '../charts/amount.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Mark, marksOf } from '../model/marks.ts';
import { selectRows } from '../model/select.ts';
import type { Display } from '../model/series.ts';
import { toDisplay } from '../model/to-display.ts';
import { toStack } from '../model/to-stack.ts';
import { missing, type Value } from '../model/value.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { dateWords } from './date-words.ts';

/** What a mark says when a reader stops at it, and the line of the CSV that it stands for. */
export interface ReadableMark {
  readonly id: string;
  /** What it is: "Lake, 2025". */
  readonly name: string;
  /** What it says: "3.8 million tonnes". */
  readonly value: string;
  /** Absent where the drawing worked it out: the rest of a whole. */
  readonly line?: number;
}

/** The marks of a figure in words. */
export function readableMarks(figure: FigureDescription, dataset: Dataset): ReadableMark[] {
  const marks = marksOf(figure, dataset).map((mark) => ({
    id: mark.id,
    name: nameOf(mark, figure),
    value: saysOf(mark, figure),
    line: mark.row.line,
  }));
  return figure.kind === 'stack' ? [...marks, ...restsOf(figure, dataset)] : marks;
}

function nameOf({ row, column }: Mark, figure: FigureDescription): string {
  const cells = (...columns: (string | undefined)[]) =>
    columns.flatMap((name) => (name === undefined ? [] : [row.cells[name] as string])).join(', ');
  switch (figure.kind) {
    case 'bar':
      return cells(figure.label);
    case 'bump':
      return cells(figure.series, figure.steps.column);
    case 'line':
      return cells(figure.series, figure.steps.column);
    case 'range':
      return cells(figure.label, figure.measures.column);
    case 'stack':
      return cells(figure.label, figure.parts.column);
    case 'timeline':
      return dateWords(row.cells[figure.date] as string);
    default:
      throw new Error(`nameOf: no name for the mark of ${column}`);
  }
}

function saysOf({ row, column }: Mark, figure: FigureDescription): string {
  if (figure.kind === 'timeline') return row.cells[column] as string;
  const value = row.values[column] ?? missing;
  if (figure.kind !== 'bump') return withUnit(value, toDisplay(figure.display));
  if (figure.amount && column === figure.amount.value) {
    return withUnit(value, toDisplay(figure.amount.display));
  }
  const isTied = figure.tied !== undefined && row.cells[figure.tied] === 'yes';
  return `place ${row.cells[column]}${isTied ? ', shared' : ''}`;
}

/** "69.2%" where the figure writes a sign behind its values, else "3.8 million tonnes". */
function withUnit(value: Value, display: Display): string {
  return formatValue(value, display) + (display.suffix ? '' : ` ${display.unit}`);
}

function restsOf(
  figure: Extract<FigureDescription, { kind: 'stack' }>,
  dataset: Dataset,
): ReadableMark[] {
  const { rest } = figure.parts;
  if (rest === undefined) return [];
  const { rows, parts, display } = toStack(figure, selectRows(dataset, figure.rows));
  const id = parts.at(-1)?.id;
  return rows.map((row) => ({
    id: `${row.id}:${id}`,
    name: `${row.label}, ${rest}`,
    value: withUnit(row.parts.at(-1)?.value ?? missing, display),
  }));
}
