import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';

const wish = fc.record({
  wanted: fc.double({ min: -50, max: 350, noNaN: true }),
  size: fc.integer({ min: 10, max: 20 }),
});

test('Wishes that fit are granted as they are', () => {
  const far = [
    { wanted: 100, size: 10 },
    { wanted: 20, size: 10 },
  ];
  expect(spread(far, 0, 200)).toEqual([100, 20]);
});

test('Two at one place give way by the same amount', () => {
  const same = [
    { wanted: 50, size: 10 },
    { wanted: 50, size: 10 },
  ];
  expect(spread(same, 0, 200)).toEqual([45, 55]);
});

test('Nothing overlaps and nothing leaves the room', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 15 }), (wishes) => {
      const places = spread(wishes, 0, 300).map((middle, i) => {
        const half = (wishes[i]?.size ?? 0) / 2;
        return [middle - half, middle + half] as const;
      });
      const sorted = places.toSorted((a, b) => a[0] - b[0]);
      for (const [i, [start, end]] of sorted.entries()) {
        expect(start).toBeGreaterThanOrEqual((sorted[i - 1]?.[1] ?? 0) - 1e-6);
        expect(end).toBeLessThanOrEqual(300 + 1e-6);
      }
    }),
  );
});
