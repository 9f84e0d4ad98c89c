import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRun } from '../../src/register/longest-run.ts';

/** The length of the longest run, found by trying. */
function lengthByTrying(values: readonly (number | undefined)[]): number {
  const from = (place: number, least: number): number => {
    const value = values[place];
    if (place >= values.length) return 0;
    const without = from(place + 1, least);
    if (value === undefined || value <= least) return without;
    return Math.max(without, 1 + from(place + 1, value));
  };
  return from(0, -1);
}

test('The run grows, and no other is longer', () => {
  const value = fc.option(fc.nat(9), { nil: undefined, freq: 4 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 10 }), (values) => {
      const run = longestRun(values);
      expect(run).toHaveLength(lengthByTrying(values));
      for (const [index, place] of run.entries()) {
        expect(values[place]).toBeDefined();
        if (index === 0) continue;
        const before = run[index - 1] as number;
        expect(place).toBeGreaterThan(before);
        expect(values[place]).toBeGreaterThan(values[before] as number);
      }
    }),
  );
});
