import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barExamples } from '../../src/charts/kinds/bar/bar-examples.ts';
import type { BarSeries } from '../../src/charts/kinds/bar/bar-series.ts';
import { drawBar } from '../../src/charts/kinds/bar/draw-bar.ts';
import { placeBar } from '../../src/charts/kinds/bar/placed-bar.ts';
import { known, missing, type Value } from '../../src/quantity/value.ts';
import { readDrawing, toSvg } from './drawn.ts';

function series(values: Readonly<Record<string, Value>>): BarSeries {
  const rows = Object.entries(values).map(([label, value]) => ({
    id: label,
    label,
    value,
    highlighted: label === 'b',
  }));
  return { kind: 'bar', display: { divisor: 1000, unit: 'kt', suffix: '' }, rows };
}

test('Bars begin at zero: twice the amount is twice the length', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 240, max: 900 }),
      (n, width) => {
        const placed = placeBar(series({ a: known(2 * n), b: known(n), c: known(-n) }), width);
        const [a, b, c] = placed.rows.map((row) => row.bar);
        expect(a?.width).toBeCloseTo(2 * (b?.width ?? 0), 6);
        expect(c?.width).toBeCloseTo(b?.width ?? 0, 6);
        expect([a?.x, b?.x]).toEqual([placed.zero, placed.zero]);
        expect((c?.x ?? 0) + (c?.width ?? 0)).toBeCloseTo(placed.zero, 6);
      },
    ),
  );
});

test('Rows stay in the order given, and each mark carries the id of its row', () => {
  const { marks } = readDrawing(
    drawBar(series({ z: known(1), a: known(3) }), { width: 288, name: '' }),
  );
  expect(marks.map((mark) => mark.id)).toEqual(['z', 'a']);
  expect(marks[0]?.box.y).toBeLessThan(marks[1]?.box.y ?? 0);
});

test('A missing value has words and no mark, even where the row is highlighted', () => {
  const svg = toSvg(drawBar(series({ a: known(2000), b: missing }), { width: 720, name: '' }));
  expect(svg).toContain('<text class="missing"');
  expect(svg).toContain('>not available</text>');
  expect(svg).not.toContain('data-id="b"');
});

test('A zero is a mark of no width, and the smallest amount is one that shows', () => {
  const { rows } = placeBar(series({ a: known(0), b: known(1), c: known(1e9) }), 288);
  expect(rows.map((row) => row.bar?.width)).toEqual([0, 1, expect.any(Number)]);
});

test('A lower bound goes on behind its bar; an upper bound is hollow', () => {
  const bounds = series({
    a: { kind: 'at-least', amount: 75_000 },
    b: { kind: 'at-most', amount: 5000 },
  });
  const svg = toSvg(drawBar(bounds, { width: 720, name: '' }));
  expect(svg).toContain('&#x3C;5</text>');
  expect(svg).toContain('>>75</text>');
  expect(svg.match(/class="more"/g)).toHaveLength(1);
  expect(svg).toContain('class="mark bound highlight" data-id="b"');
});

test('Below zero a lower bound is the hollow one: "more than −5" reaches no further than −5', () => {
  const svg = toSvg(
    drawBar(series({ a: { kind: 'at-least', amount: -5000 } }), { width: 720, name: '' }),
  );
  expect(svg).toContain('class="mark bound"');
  expect(svg).not.toContain('class="more"');
});

test('Names stand beside the bars, and above them once they would take 40% of the width', () => {
  expect(placeBar(series({ Harbour: known(1) }), 288).beside).toBe(true);
  expect(placeBar(barExamples['long labels'] as BarSeries, 288).beside).toBe(false);
});

test('A series without rows says so', () => {
  expect(toSvg(drawBar(series({}), { width: 288, name: '' }))).toContain('>No data</text>');
});
