import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beside } from '../../src/islands/beside.ts';

const window = { width: 1000, height: 800 };
const size = { width: 160, height: 60 };
const bar = { left: 100, top: 300, right: 250, bottom: 314 };

test('it stands at the end of a bar, on its level', () => {
  expect(beside(bar, size, window, { x: 120, inRows: true })).toEqual({ left: 258, top: 277 });
});

test('it stands above a point, over where the reader points', () => {
  expect(beside(bar, size, window, { x: 120, inRows: false })).toEqual({ left: 40, top: 232 });
});

test('at the end of the window it goes above, and at the top below', () => {
  const long = { ...bar, right: 990 };
  expect(beside(long, size, window, { x: 500, inRows: true })).toEqual({ left: 420, top: 232 });
  const top = { ...long, top: 10, bottom: 24 };
  expect(beside(top, size, window, { x: 980, inRows: true })).toEqual({ left: 832, top: 32 });
});

test('wherever a mark is, it is inside the window and does not cover the mark', () => {
  const at = fc.record({
    x: fc.integer({ min: 0, max: 380 }),
    y: fc.integer({ min: 0, max: 780 }),
    width: fc.integer({ min: 1, max: 380 }),
    inRows: fc.boolean(),
    pointer: fc.double({ min: -100, max: 500, noNaN: true }),
  });
  fc.assert(
    fc.property(at, ({ x, y, width, inRows, pointer }) => {
      const phone = { width: 390, height: 800 };
      const mark = { left: x, top: y, right: Math.min(390, x + width), bottom: y + 14 };
      const { left, top } = beside(mark, size, phone, { x: pointer, inRows });
      expect(left).toBeGreaterThanOrEqual(8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(left + size.width).toBeLessThanOrEqual(382);
      expect(top + size.height).toBeLessThanOrEqual(792);
      const isClear =
        left >= mark.right ||
        left + size.width <= mark.left ||
        top >= mark.bottom ||
        top + size.height <= mark.top;
      expect(isClear).toBe(true);
    }),
  );
});

test('where there is no room beside a mark it is still inside the window', () => {
  const all = { left: 0, top: -100, right: 1000, bottom: 900 };
  expect(beside(all, size, window, { x: 500, inRows: false })).toEqual({ left: 420, top: 732 });
});
