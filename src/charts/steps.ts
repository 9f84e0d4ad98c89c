import { z } from 'zod';
import type { Row } from '../model/dataset.ts';
import { markId } from '../model/mark-id.ts';
import type { Value } from '../quantity/value.ts';
import { some, text } from '../schema/parts.ts';
import { cellText } from '../schema/rows.ts';
import { drawnTwice, type FigureFault, leftOut } from './figure-fault.ts';

/** The column of the steps along the axis, and all steps; one without rows is drawn as a gap. */
export const stepsSchema = z.strictObject({ column: text, values: some(cellText) });

type FigureSteps = z.output<typeof stepsSchema>;

/** A place on the horizontal axis: an edition or a year. */
export interface Step {
  readonly id: string;
  /** e.g. "2025" */
  readonly label: string;
  /** Where it stands on the axis; steps need not be evenly spaced. */
  readonly position: number;
}

export interface LinePoint {
  readonly step: Step;
  readonly value: Value;
  /** Words set beside the point, e.g. "10 million" or "fifth". */
  readonly label?: string;
}

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
  /** In the order of the axis; a step without a row is a gap, not a zero. */
  readonly points: readonly LinePoint[];
}

/** The year that a step names: of "2026 revised", "2026". */
function yearOf(step: string): string | undefined {
  return /\d{4}/.exec(step)?.[0];
}

/** Steps along an axis: each stands at the year that it names ("2026 revised" at 2026), and is called by it. */
export function toSteps(texts: readonly string[]): Step[] {
  return texts.map((text) => {
    const year = yearOf(text);
    if (!year) throw new Error(`toSteps: the step ${text} names no year`);
    return { id: markId(text), label: year, position: Number(year) };
  });
}

/** Each row has one of the steps, and each line a step once; the steps themselves are in order. */
export function stepFaults(
  { column, values }: FigureSteps,
  rows: readonly Row[],
  series: string | undefined,
  hint?: string,
): FigureFault[] {
  const unordered = yearFaults({ values });
  if (unordered.length > 0) return unordered;
  return [
    ...leftOut(['steps', 'values'], rows, column, values),
    ...drawnTwice(rows, series === undefined ? [column] : [series, column], hint),
  ];
}

/** Each step names a year of its own, in order. */
export function yearFaults({ values: steps }: Pick<FigureSteps, 'values'>): FigureFault[] {
  const years = steps.map(yearOf);
  return steps.flatMap((step, index) => {
    const year = years[index];
    const isLater = index === 0 || String(years[index - 1]) < String(year);
    if (year !== undefined && isLater) return [];
    return [
      {
        path: ['steps', 'values', index],
        found:
          year === undefined
            ? `the step "${step}" without a year`
            : `the year ${year} ${years.indexOf(year) === index ? `behind ${years[index - 1]}` : 'again'}`,
        wanted: 'steps that name a year each, in order',
        hint:
          year === undefined
            ? 'choose a column of years'
            : 'put the steps in order, each year once',
      },
    ];
  });
}
