import type { ComputedNumber } from '../model/computed-number.ts';
import type { Reference } from '../prose/reference.ts';
import { counted } from '../quantity/counted.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** What has become of the numbers of an article, as every surface counts them. */
export interface CheckCounts {
  /** Held against the rows that they come from. */
  readonly checked: number;
  /** Enclosed by the citation of a source, and held against nothing. */
  readonly cited: number;
  /** Let stand with a reason. */
  readonly waived: number;
  /** How many datasets those that are checked rest on. */
  readonly datasets: number;
}

export function checkCounts(
  numbers: readonly StatedNumber[],
  references: readonly Reference[],
  waivers: readonly unknown[],
): CheckCounts {
  const citing = references
    .filter(({ scheme, words }) => scheme === 'cite' && findQuantities(words).length > 0)
    .map(({ id, words }) => `${id} ${words}`);
  return {
    checked: numbers.length,
    cited: new Set(citing).size,
    waived: waivers.length,
    datasets: datasetsUnder(numbers.map(({ number }) => number)).size,
  };
}

/** Ids of the datasets that numbers rest on. */
export function datasetsUnder(numbers: readonly ComputedNumber[]): ReadonlySet<string> {
  return new Set(numbers.flatMap(({ cells }) => cells.map(({ dataset }) => dataset)));
}

/** "41 numbers checked · 4 only cited · 0 waived". */
export function countsInWords({ checked, cited, waived }: CheckCounts): string {
  return `${counted(checked, 'number')} checked · ${cited} only cited · ${waived} waived`;
}
