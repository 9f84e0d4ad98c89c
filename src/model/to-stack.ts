import type { StackFigure } from '../schema/figure.ts';
import type { Row } from './dataset.ts';
import { markId } from './mark-id.ts';
import type { StackPart, StackSeries } from './series.ts';
import { toDisplay } from './to-display.ts';
import { amountOf, known, missing } from './value.ts';

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
