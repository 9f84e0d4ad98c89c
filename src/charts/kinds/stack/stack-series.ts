import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import type { Value } from '../../../quantity/value.ts';
import { amountOf, known, missing } from '../../../quantity/value.ts';
import type { Display } from '../../display.ts';
import { toDisplay } from '../../display.ts';
import type { Series } from '../../series.ts';
import type { StackFigure } from './stack-schema.ts';

/** One of the parts that a whole is made of. */
export interface StackPart {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
}

/** A whole, taken apart. */
export interface StackRow {
  readonly id: string;
  readonly label: string;
  /** In the order of the parts; all are known and none is below zero. */
  readonly parts: readonly { readonly part: string; readonly value: Value }[];
  /** What the parts come to, the rest included. */
  readonly whole: number;
}

/** Parts of a whole: the parts of each row end where the whole ends. */
export interface StackSeries extends Series {
  readonly kind: 'stack';
  readonly display: Display;
  /** From left to right; the last may be what the others leave of the whole. */
  readonly parts: readonly StackPart[];
  readonly rows: readonly StackRow[];
  /** Rows of other states, on the same scale. */
  readonly others?: readonly StackRow[];
}

export function toStack(figure: StackFigure, rows: readonly Row[]): StackSeries {
  const { column, values, whole: wholeText, rest } = figure.parts;
  const labels = [...new Set(rows.map((row) => row.cells[figure.label] as string))];
  const amountAt = (label: string, text: string) => {
    const row = rows.find(({ cells }) => cells[figure.label] === label && cells[column] === text);
    return amountOf(row?.values[figure.value] ?? missing) ?? 0;
  };
  const parts = values.map(
    (text): StackPart => ({
      id: markId(text),
      label: text,
      highlighted: figure.highlight.includes(text),
    }),
  );
  return {
    kind: 'stack',
    display: toDisplay(figure.display),
    parts:
      rest === undefined
        ? parts
        : [...parts, { id: markId(rest), label: rest, highlighted: false }],
    rows: labels.map((label) => {
      const amounts = values.map((text) => amountAt(label, text));
      const sum = amounts.reduce((a, b) => a + b, 0);
      const whole = wholeText === undefined ? sum : amountAt(label, wholeText);
      return {
        id: markId(label),
        label,
        whole,
        parts: [
          ...parts.map(({ id }, index) => ({ part: id, value: known(amounts[index] ?? 0) })),
          // Free of the tail that subtraction leaves.
          ...(rest === undefined
            ? []
            : [
                {
                  part: markId(rest),
                  value: known(Math.max(0, Number((whole - sum).toPrecision(12)))),
                },
              ]),
        ],
      };
    }),
  };
}
