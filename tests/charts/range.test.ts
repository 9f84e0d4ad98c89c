import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../src/charts/box.ts';
import { toDotShapes } from '../../src/charts/kinds/range/dot-shapes.ts';
import { drawRange } from '../../src/charts/kinds/range/draw-range.ts';
import { placeRange } from '../../src/charts/kinds/range/placed-range.ts';
import { rangeExamples } from '../../src/charts/kinds/range/range-examples.ts';
import type { RangeSeries } from '../../src/charts/kinds/range/range-series.ts';
import { labelBox } from '../../src/charts/label.ts';
import { known, type Value } from '../../src/quantity/value.ts';
import { rangeSeries, width } from './arbitraries.ts';
import { readDrawing, toSvg } from './drawn.ts';

const counts = rangeExamples['two counts year by year'] as RangeSeries;

/** One row for each list of amounts; the measures are a, b, c … and b is highlighted. */
function series(...rows: readonly (readonly (number | Value)[])[]): RangeSeries {
  const count = Math.max(...rows.map((row) => row.length));
  const measures = Array.from({ length: count }, (_, index) => {
    const id = 'abcdefgh'[index] as string;
    return { id, label: `Measure ${id}`, highlighted: id === 'b' };
  });
  return {
    kind: 'range',
    display: { divisor: 1, unit: 't', suffix: '' },
    measures,
    rows: rows.map((row, index) => ({
      id: `r${index}`,
      label: `Row ${index}`,
      points: row.map((cell, at) => ({
        measure: measures[at]?.id ?? '',
        value: typeof cell === 'number' ? known(cell) : cell,
      })),
    })),
  };
}

function wordsOf(series: RangeSeries, width: number): string[][] {
  return placeRange(series, width).rows.map(({ values }) =>
    values.map(({ lines }) => lines.join()),
  );
}

test('One scale from zero: twice the amount is twice as far from the zero line', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 240, max: 900 }),
      (n, width) => {
        const { rows } = placeRange(series([0, n], [2 * n, -n]), width);
        const xs = rows.map(({ dots }) => dots.map(({ x }) => x));
        const [[zero = 0, once = 0] = [], [below = 0, twice = 0] = []] = xs;
        expect(twice - zero).toBeCloseTo(2 * (once - zero), 6);
        expect(zero - below).toBeCloseTo(once - zero, 6);
      },
    ),
  );
});

test('Each mark carries the ids of its row and measure, and an absent measure has none', () => {
  const { marks } = readDrawing(drawRange(counts, { width: 720, name: '' }));
  const ids = marks.map((mark) => mark.id);
  expect(ids).toHaveLength(14);
  expect(ids).toContain('year-2016:gate-survey');
  expect(ids).not.toContain('year-2022:ticket-office');
});

test.each([288, 720])('Every value is printed once at %i px', (width) => {
  const words = wordsOf(counts, width);
  expect(words.map((row) => row.toSorted())).toEqual([
    ['12', '33'],
    ['21', '31.8'],
    ['10', '28.8'],
    ['10', '28.7'],
    ['28.7', '3.8'],
    ['28.5', '3.8'],
    ['3.8'],
    ['27.9'],
  ]);
});

test('Each measure is named once, above the first row that has it', () => {
  const later = rangeExamples['a measure that comes later'] as RangeSeries;
  const { rows, key } = placeRange(later, 720);
  expect(key).toEqual([]);
  expect(rows.map(({ names }) => names.map(({ lines }) => lines.join(' ')))).toEqual([
    ['Ferry company', 'Harbour office'],
    ['Pilots'],
    [],
    [],
    [],
  ]);
});

test('Where a dot stands above another a key names them, with the shape of each', () => {
  const close = rangeExamples['close and equal'] as RangeSeries;
  const { key, rows } = placeRange(close, 720);
  expect(key.map(({ named }) => named.id)).toEqual(['town', 'county', 'railway']);
  expect(rows.flatMap(({ names }) => names)).toEqual([]);
  const svg = toSvg(drawRange(close, { width: 720, name: '' }));
  expect(svg.match(/class="dot hollow"/g)).toHaveLength(5);
});

test('No dot covers another, however close their amounts', () => {
  const near = fc.integer({ min: 0, max: 30 }).map((n) => 1000 + n / 10);
  fc.assert(
    fc.property(fc.array(near, { minLength: 2, maxLength: 5 }), width, (amounts, width) => {
      const dots = placeRange(series(amounts), width).rows[0]?.dots ?? [];
      for (const [i, a] of dots.entries()) {
        for (const b of dots.slice(i + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(11 - 1e-6);
        }
      }
    }),
  );
});

test('No words stand on a dot or on the line at zero', () => {
  fc.assert(
    fc.property(rangeSeries, width, (series, width) => {
      const { rows, zero } = placeRange(series, width);
      const x = Number(/M(\S+)/.exec(zero)?.[1]);
      const pieces = [...zero.matchAll(/M\S+ (\S+)V(\S+)/g)].map(([, top, bottom]) => {
        return { x, y: Number(top), width: 0, height: Number(bottom) - Number(top) };
      });
      for (const { dots, values, names, y } of rows) {
        const discs = dots.map((dot) => ({ x: dot.x - 4, y: dot.y - 4, width: 8, height: 8 }));
        const boxes = [...values, ...names].map(labelBox);
        const covered = boxes.filter((box) => discs.some((disc) => overlaps(box, disc)));
        expect(covered).toEqual([]);
        const struck = boxes.filter((box) =>
          pieces.some((piece) => overlaps({ ...box, y: box.y + y }, piece, -0.1)),
        );
        expect(struck).toEqual([]);
      }
    }),
  );
});

test('A value that would stand on the zero line turns to the other side of its dot', () => {
  const labels = (width: number) =>
    placeRange(counts, width)
      .rows.slice(4, 7)
      .map(({ values, dots, track }) => {
        const label = values.find(({ lines }) => lines[0] === '3.8');
        return [Math.sign((label?.x ?? 0) - (dots[0]?.x ?? 0)), track !== undefined];
      });
  expect(labels(720)).toEqual([
    [-1, true],
    [-1, true],
    [-1, false],
  ]);
  expect(labels(288)).toEqual([
    [1, true],
    [1, true],
    [1, false],
  ]);
});

test('The line between the dots begins behind a value that stands on it', () => {
  const { rows } = placeRange(counts, 288);
  const [row] = rows.slice(4);
  const label = row?.values.find(({ lines }) => lines[0] === '3.8');
  const end = label === undefined ? 0 : labelBox(label).x + labelBox(label).width;
  expect(row?.track?.[0]).toBeGreaterThan(end);
  expect(row?.track?.[1]).toBeCloseTo(row?.dots[1]?.x ?? 0, 6);
});

test('A bound has a wedge that points to where the value may be', () => {
  const bounds = series([
    { kind: 'at-least', amount: 40 },
    { kind: 'at-most', amount: 10 },
  ]);
  const [row] = placeRange(bounds, 720).rows;
  expect(row?.dots.map(({ lead }) => lead)).toEqual([-1, 1]);
  expect(wordsOf(bounds, 720)).toEqual([['<10', '>40']]);
  const svg = toSvg(drawRange(bounds, { width: 720, name: '' }));
  expect(svg).toMatch(/class="more highlight"/);
});

test('Values between the ends stand below; without room they follow with their names', () => {
  const few = series([1, 50, 100]);
  const [row] = placeRange(few, 720).rows;
  expect(row?.values.map(({ y }) => y > 14)).toEqual([false, false, true]);
  const many = series([1, 500_001, 500_002, 500_003, 500_004, 1_000_000]);
  const words = wordsOf(many, 240)[0] ?? [];
  expect(words).toHaveLength(6);
  expect(words).toContain('Measure d 500,003');
});

test('Six measures have six shapes, and a highlighted one is filled', () => {
  const measures = [...'abcdef'].map((id) => ({ id, label: id, highlighted: id === 'f' }));
  const shapes = toDotShapes(measures);
  const said = [...shapes.values()].map(({ outline, hollow }) => `${outline} ${hollow}`);
  expect(new Set(said).size).toBe(6);
  expect(shapes.get('f')).toEqual({ outline: 'circle', hollow: false });
});

test('A row without any amount says so; a series without any is no drawing', () => {
  const absent = series([3, 4], []);
  const svg = toSvg(drawRange(absent, { width: 288, name: '' }));
  expect(svg).toContain('class="missing"');
  expect(svg).toContain('>not available</text>');
  const nothing = rangeExamples['nothing available'] as RangeSeries;
  expect(toSvg(drawRange(nothing, { width: 288, name: '' }))).toContain('>No data</text>');
});

test('A point of a measure that is not there is refused, with the measures that are', () => {
  const astray = series([1, 2]);
  const points = [{ measure: 'z', value: known(1) }];
  expect(() => placeRange({ ...astray, rows: [{ id: 'r', label: 'R', points }] }, 288)).toThrow(
    'toEnds: row "r" has a point of "z"; measures are: a, b',
  );
});
