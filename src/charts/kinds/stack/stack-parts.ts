import { amountOf, type Value } from '../../../quantity/value.ts';
import { displayed } from '../../format-value.ts';
import type { Pattern } from '../../hatch.ts';
import type { StackPart, StackRow, StackSeries } from './stack-series.ts';

/** A part of a row, in the figure's unit. */
export interface PartAmount {
  readonly part: StackPart;
  readonly value: Value;
  readonly amount: number;
}

/** What matters is filled; the others take turns, so that neighbours differ in greyscale. */
const turns: readonly Pattern[] = ['solid', 'rising', 'plain', 'falling'];

/** A pattern for each part, by id. */
export function toPatterns(parts: readonly StackPart[]): Map<string, Pattern> {
  const context = parts.filter((part) => !part.highlighted);
  return new Map(
    parts.map((part) => {
      const turn = context.indexOf(part) % turns.length;
      return [part.id, (part.highlighted ? undefined : turns[turn]) ?? 'solid'];
    }),
  );
}

/** The parts of a row with their amounts; none may be missing or below zero. */
export function amountsOf(row: StackRow, { parts, display }: StackSeries): PartAmount[] {
  return row.parts.map(({ part: id, value }) => {
    const part = parts.find((candidate) => candidate.id === id);
    if (part === undefined) {
      const known = parts.map((candidate) => candidate.id).join(', ');
      throw new Error(`amountsOf: row "${row.id}" has a part "${id}"; parts are: ${known}`);
    }
    const amount = amountOf(value);
    if (amount === undefined || amount < 0) {
      const found = amount ?? 'nothing';
      throw new Error(
        `amountsOf: part "${id}" of row "${row.id}" must be zero or more, got ${found}`,
      );
    }
    return { part, value, amount: displayed(amount, display) };
  });
}
