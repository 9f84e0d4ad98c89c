import type { Dataset } from '../../model/dataset.ts';
import { listed, nearestWord } from '../../problem/nearest.ts';
import { amountOf } from '../../quantity/value.ts';
import { withCommas } from '../../quantity/with-commas.ts';
import type { WrittenAnnotation } from '../../schema/annotation.ts';
import type { FigureDescription } from '../../schema/figure.ts';
import type { FigureFault, FigurePath } from '../figure-fault.ts';
import { drawingWidths } from '../frame.ts';
import type { Kind } from '../kind.ts';
import { marksOf } from '../marks.ts';
import { toSeries } from '../to-series.ts';
import type { Axes } from './axes.ts';
import { marksBefore, marksWith } from './to-annotations.ts';

/** So many times what its rows come to a scale may reach for an annotation. */
const farthest = 3;

/** What annotations are held against: a figure in one state, checked before, and its rows. */
interface Annotated {
  readonly figure: FigureDescription;
  readonly dataset: Dataset;
  readonly kind: Kind;
  readonly axes: Axes | undefined;
}

/** Annotations that stand nowhere, or at more than one place. Paths are from the list of them. */
export function annotationFaults(
  figure: FigureDescription,
  dataset: Dataset,
  kind: Kind,
): FigureFault[] {
  if (figure.annotations.length === 0) return [];
  const bare = toSeries({ ...figure, annotations: [] }, dataset);
  const axes = kind.axes?.(bare, { width: drawingWidths.wide, name: '' });
  return figure.annotations.flatMap((written, index) =>
    faultsOf(written, { figure, dataset, kind, axes }).map((fault) => ({
      ...fault,
      path: [index, ...fault.path],
    })),
  );
}

function faultsOf(
  { line, band, bracket, note, ghost }: WrittenAnnotation,
  drawn: Annotated,
): FigureFault[] {
  if (note) return noteFaults(note.where, drawn);
  if (ghost) return ghostFaults(ghost.where, drawn);
  const amounts = [
    ...(line?.value === undefined ? [] : [[line.value, ['line', 'value']] as const]),
    ...(band?.values ?? []).map((value, index) => [value, ['band', 'values', index]] as const),
  ];
  const texts = [
    [line?.at, ['line', 'at']],
    [band?.from, ['band', 'from']],
    [band?.to, ['band', 'to']],
    [bracket?.from, ['bracket', 'from']],
    [bracket?.to, ['bracket', 'to']],
  ] as const;
  return [
    ...amounts.flatMap(([amount, path]) => amountFaults(amount, path, drawn)),
    ...texts.flatMap(([text, path]) => (text === undefined ? [] : textFaults(text, path, drawn))),
  ];
}

function amountFaults(
  amount: number,
  path: FigurePath,
  { figure, dataset, kind, axes }: Annotated,
): FigureFault[] {
  if (!axes?.amounts) return [cannot('an amount', 'no scale of amounts', path, kind)];
  const values = marksOf(figure, dataset).flatMap(({ row, column }) => {
    const value = row.values[column];
    return (value && amountOf(value)) ?? [];
  });
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (farthest - 1) * (most - least);
  if (amount <= most + room && amount >= least - room) return [];
  return [
    {
      path,
      found: `${withCommas(amount)}, where the rows drawn come to ${withCommas(amount < least ? least : most)}`,
      wanted: `an amount within ${farthest} times what is drawn, as the column has it`,
      hint: 'write it in the unit of the column, or leave it out',
    },
  ];
}

function textFaults(text: string, path: FigurePath, { kind, axes }: Annotated): FigureFault[] {
  if (!axes?.texts) return [cannot(`"${text}"`, 'no steps, rows or dates', path, kind)];
  const { texts } = axes;
  if (texts.at(text)) return [];
  const meant = nearestWord(text, texts.known);
  return [
    {
      path,
      found: `"${text}", which is not on the drawing`,
      wanted: texts.known.length > 0 ? `${texts.are}: one of ${listed(texts.known)}` : texts.are,
      hint: meant ? `write "${meant}"` : 'name what is drawn',
    },
  ];
}

function noteFaults(where: Readonly<Record<string, string>>, drawn: Annotated): FigureFault[] {
  const { figure, dataset, kind } = drawn;
  const path = ['note', 'where'];
  const unknown = columnFaults(where, path, dataset);
  if (unknown.length > 0) return unknown;
  const marks = marksWith(where, figure, dataset, kind);
  const rows = new Set(marks.map(({ row }) => row));
  if (rows.size === 1) return [];
  const said = saidOf(where);
  return [
    rows.size === 0
      ? {
          path,
          found: `${said}, of which no mark is drawn`,
          wanted: 'texts of one row that is drawn, with an amount',
          hint: 'write what the row has in its cells',
        }
      : {
          path,
          found: `${said}, of which ${rows.size} rows are drawn`,
          wanted: 'texts of one row',
          hint: 'name a further column, so that one row is meant',
        },
  ];
}

function ghostFaults(where: Readonly<Record<string, string>>, drawn: Annotated): FigureFault[] {
  const { figure, dataset, kind, axes } = drawn;
  const path = ['ghost', 'where'];
  if (!axes?.amounts) return [cannot('a ghost', 'no scale of amounts', path, kind)];
  const unknown = columnFaults(where, path, dataset);
  if (unknown.length > 0) return unknown;
  const now = new Set(marksOf(figure, dataset).map(({ id }) => id));
  const shared = marksBefore(where, figure, dataset, kind).filter(({ id }) => now.has(id));
  if (shared.length > 0) return [];
  return [
    {
      path,
      found: `${saidOf(where)}, where no row has a mark that is drawn now`,
      wanted: 'rows that are called as those drawn are',
      hint: 'name the columns in which the rows of then differ, with their texts',
    },
  ];
}

function columnFaults(
  where: Readonly<Record<string, string>>,
  path: FigurePath,
  dataset: Dataset,
): FigureFault[] {
  const known = Object.keys(dataset.columns);
  return Object.keys(where).flatMap((column) => {
    if (known.includes(column)) return [];
    const meant = nearestWord(column, known);
    return [
      {
        path: [...path, column],
        found: `the column "${column}", which ${dataset.id} has not`,
        wanted: `one of ${listed(known)}`,
        hint: meant ? `write "${meant}"` : 'name a column of the dataset',
      },
    ];
  });
}

function cannot(what: string, lacks: string, path: FigurePath, { noun }: Kind): FigureFault {
  return {
    path,
    found: `${what} on a ${noun}, which has ${lacks}`,
    wanted: 'a place that the drawing has',
    hint: 'say it at a mark, with note:, or in the note below the drawing',
  };
}

function saidOf(where: Readonly<Record<string, string>>): string {
  return Object.entries(where)
    .map(([column, text]) => `${column} "${text}"`)
    .join(', ');
}
