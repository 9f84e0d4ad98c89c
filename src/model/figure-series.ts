import type {
  BarFigure,
  FigureDescription,
  FigureDisplay,
  LineFigure,
  TimelineFigure,
} from '../schema/figure.ts';
import type { Dataset, Row } from './dataset.ts';
import { selectRows } from './select.ts';
import type {
  BarSeries,
  Display,
  Line,
  LineSeries,
  Series,
  Step,
  TimelineSeries,
} from './series.ts';
import { amountOf, missing, type Value } from './value.ts';

/** What a figure draws: its rows as a series of its kind. The figure's columns must be checked before. */
export function toSeries(figure: FigureDescription, dataset: Dataset): Series {
  const rows = selectRows(dataset, figure.rows);
  switch (figure.kind) {
    case 'bar':
      return toBars(figure, rows);
    case 'line':
      return toLines(figure, rows);
    case 'timeline':
      return toTimeline(figure, rows);
  }
}

/** An id for a mark, made from its label: "South Africa" as "south-africa". */
export function markId(label: string): string {
  return label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const divisors = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 } as const;

export function toDisplay(display: FigureDisplay): Display {
  const scale = display.scale === 'one' ? '' : `${display.scale} `;
  return {
    divisor: divisors[display.scale],
    unit: `${scale}${display.unit}`,
    suffix: display.suffix,
  };
}

function toBars(figure: BarFigure, rows: readonly Row[]): BarSeries {
  const bars = rows
    .map((row) => ({
      id: markId(row.cells[figure.label] as string),
      label: row.cells[figure.label] as string,
      value: row.values[figure.value] ?? missing,
      highlighted: figure.highlight.includes(row.cells[figure.label] as string),
    }))
    // Rows without an amount are named below the drawing: a bar of no length would read as zero.
    .filter((bar) => bar.value.kind !== 'missing');
  const size = (value: Value) => amountOf(value) ?? 0;
  if (figure.order === 'descending') bars.sort((a, b) => size(b.value) - size(a.value));
  if (figure.order === 'ascending') bars.sort((a, b) => size(a.value) - size(b.value));
  return { kind: 'bar', display: toDisplay(figure.display), rows: bars };
}

/** The labels of the rows of a bar figure that have no amount, in the order of the file. */
export function labelsWithoutValue(figure: FigureDescription, dataset: Dataset): string[] {
  if (figure.kind !== 'bar') return [];
  return selectRows(dataset, figure.rows)
    .filter((row) => (row.values[figure.value] ?? missing).kind === 'missing')
    .map((row) => row.cells[figure.label] as string);
}

function toLines(figure: LineFigure, rows: readonly Row[]): LineSeries {
  const steps = figure.steps.values.map((text): Step => {
    // A step stands at its year: "2026 v1.3" at 2026.
    const year = /\d{4}/.exec(text)?.[0];
    if (!year) throw new Error(`toLines: the step ${text} names no year`);
    return { id: markId(text), label: text, position: Number(year) };
  });
  const names = [...new Set(rows.map((row) => row.cells[figure.series] as string))];
  const lines = names.map((name): Line => {
    const highlighted = figure.highlight.includes(name);
    return {
      id: markId(name),
      label: name,
      highlighted,
      points: steps.flatMap((step) => {
        const row = rows.find(
          (candidate) =>
            candidate.cells[figure.series] === name &&
            candidate.cells[figure.steps.column] === step.label,
        );
        if (!row) return [];
        const label = highlighted && figure.pointLabel ? row.cells[figure.pointLabel] : undefined;
        return [
          {
            step: short(step),
            value: row.values[figure.value] ?? missing,
            ...(label && { label }),
          },
        ];
      }),
    };
  });
  return { kind: 'line', display: toDisplay(figure.display), steps: steps.map(short), lines };
}

/** Along an axis a step is named by its year. */
function short(step: Step): Step {
  return { ...step, label: String(step.position) };
}

function toTimeline(figure: TimelineFigure, rows: readonly Row[]): TimelineSeries {
  const events = rows
    .map((row) => ({
      date: row.cells[figure.date] as string,
      text: row.cells[figure.event] as string,
      track: markId(row.cells[figure.tracks.column] as string),
      highlighted: figure.highlight.includes(row.cells[figure.date] as string),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event, index, all) => {
      // The second event of a day is told from the first by a count.
      const before = all.slice(0, index).filter(({ date }) => date === event.date).length;
      return { ...event, id: before === 0 ? event.date : `${event.date}-${before + 1}` };
    });
  return {
    kind: 'timeline',
    tracks: figure.tracks.values.map((label) => ({ id: markId(label), label })),
    events,
  };
}
