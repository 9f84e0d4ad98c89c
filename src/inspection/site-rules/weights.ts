import { withCommas } from '../../quantity/with-commas.ts';
import type { Output, SiteFinding } from '../output.ts';
import { firstRoundTrip, pageBudget, weighPages } from '../weigh.ts';

/** Holds pages against the budgets. */
export async function checkWeights(output: Output): Promise<SiteFinding[]> {
  return (await weighPages(output)).flatMap(({ file, first, total }) => {
    const weighed: readonly (readonly [number, number, string])[] = [
      [first, firstRoundTrip, 'up to the first figure'],
      [total, pageBudget, 'in all'],
    ];
    return weighed
      .filter(([bytes, most]) => bytes > most)
      .map(([bytes, most, what]) => ({
        rule: 'page-weight' as const,
        file,
        offset: 0,
        found: `${withCommas(bytes)} bytes ${what}`,
        wanted: `${withCommas(most)} at most`,
        hint: 'leave something out, or put it on a page of its own',
      }));
  });
}
