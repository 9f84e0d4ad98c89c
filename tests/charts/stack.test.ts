import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inside } from '../../src/charts/box.ts';
import { hatch } from '../../src/charts/hatch.ts';
import { drawStack } from '../../src/charts/kinds/stack/draw-stack.ts';
import { placeStack } from '../../src/charts/kinds/stack/placed-stack.ts';
import { stackExamples } from '../../src/charts/kinds/stack/stack-examples.ts';
import { toPatterns } from '../../src/charts/kinds/stack/stack-parts.ts';
import { segmentHeight } from '../../src/charts/kinds/stack/stack-row.ts';
import type { StackSeries } from '../../src/charts/kinds/stack/stack-series.ts';
import { labelBox } from '../../src/charts/label.ts';
import { known, missing } from '../../src/quantity/value.ts';
import { stackSeries, width } from './arbitraries.ts';
import { readDrawing, toSvg } from './drawn.ts';

const sliver = stackExamples['a highlighted sliver'] as StackSeries;
const five = stackExamples['five parts'] as StackSeries;
const zeros = stackExamples['zeros said'] as StackSeries;

test('Parts are to scale, side by side from zero, and end where the whole does', () => {
  const { rows, zero } = placeStack(five, 720);
  const [centre, harbour] = rows;
  const px = (centre?.segments[0]?.width ?? 0) + 2;
  expect(centre?.segments[0]?.x).toBe(zero);
  for (const { amount, width } of centre?.segments.slice(0, -1) ?? []) {
    expect(width + 2).toBeCloseTo((px * amount) / 42, 6);
  }
  const ends = [centre, harbour].map((row) => {
    const last = row?.segments.at(-1);
    return (last?.x ?? 0) + (last?.width ?? 0) - zero;
  });
  expect((ends[1] ?? 0) / (ends[0] ?? 1)).toBeCloseTo(105.5 / 112, 6);
});

test('Neighbours never touch, and what is not zero shows', () => {
  fc.assert(
    fc.property(stackSeries, width, (series, width) => {
      for (const { segments } of placeStack(series, width).rows) {
        const inked = segments.filter(({ amount }) => amount > 0);
        for (const [index, { x, width }] of inked.entries()) {
          expect(width).toBeGreaterThanOrEqual(2 - 1e-6);
          const before = inked[index - 1];
          if (before === undefined) continue;
          expect(x - before.x - before.width).toBeCloseTo(2, 3);
        }
      }
    }),
  );
});

test('Widened slivers take from the large parts, and the bar stays as long', () => {
  const base = stackExamples['slivers at both ends'] as StackSeries;
  const { rows, zero } = placeStack(base, 720);
  const [east, west] = rows.map(({ segments }) => {
    const last = segments.at(-1);
    return (last?.x ?? 0) + (last?.width ?? 0) - zero;
  });
  expect((west ?? 0) / (east ?? 1)).toBeCloseTo(12.61 / 245, 6);
});

test('Each mark carries the ids of its row and part; a zero has none', () => {
  const { marks } = readDrawing(drawStack(zeros, { width: 720, name: '' }));
  expect(marks.map((mark) => mark.id)).toEqual(['lighthouse:day', 'windmill:night']);
});

test.each([240, 288, 720])('Every value of every part is said at %i px', (width) => {
  for (const example of [sliver, five]) {
    const { words } = readDrawing(drawStack(example, { width, name: '' }));
    const said = words.flatMap(({ text }) => text.split(' '));
    for (const { parts, whole } of example.rows) {
      for (const { value } of parts) {
        if (value.kind === 'known') expect(said).toContain(String(value.amount));
      }
      expect(said).toContain(String(whole));
    }
  }
});

test('A value stands in its segment if it fits there, else below it with a leader', () => {
  const [row] = placeStack(sliver, 288).rows;
  const [thin, rest] = row?.segments ?? [];
  expect(row?.inner.map(({ segment }) => segment)).toEqual([rest]);
  const [value] = row?.values ?? [];
  expect(value?.lines).toEqual(['2.5']);
  const leader = row?.leaders.find(([, y]) => y > 0);
  expect(leader?.[0]).toBeCloseTo((thin?.x ?? 0) + (thin?.width ?? 0) / 2, 6);
});

test('Values in segments never leave them', () => {
  fc.assert(
    fc.property(stackSeries, width, (series, width) => {
      for (const { inner } of placeStack(series, width).rows) {
        const out = inner.filter(({ segment: { x, width }, label }) => {
          const bar = { x, y: -segmentHeight / 2, width, height: segmentHeight };
          return !inside(labelBox(label), bar);
        });
        expect(out).toEqual([]);
      }
    }),
  );
});

test('A zero is said with the name of its part, but for a row of nothing', () => {
  const values = placeStack(zeros, 720).rows.map(({ values }) =>
    values.map(({ lines }) => lines[0]),
  );
  expect(values).toEqual([['Night 0'], ['Day 0'], []]);
  expect(placeStack(zeros, 720).rows.at(-1)?.whole.lines).toEqual(['0']);
});

test('Each part is named once, above the first row that has it, or all are in a key', () => {
  const named = placeStack(zeros, 720);
  expect(named.rows.map(({ names }) => names.map(({ lines }) => lines[0]))).toEqual([
    ['Day'],
    ['Night'],
    [],
  ]);
  const long = placeStack(stackExamples['long names'] as StackSeries, 288);
  expect(long.rows.flatMap(({ names }) => names)).toEqual([]);
  expect(long.key.map(({ named }) => named.label)).toHaveLength(3);
});

test('What matters is filled, and the others differ from their neighbours', () => {
  const patterns = [...toPatterns(five.parts).values()];
  expect(patterns).toEqual(['solid', 'solid', 'rising', 'plain', 'falling']);
  const svg = toSvg(drawStack(five, { width: 720, name: '' }));
  expect(svg).toContain('class="mark highlight" data-id="centre:bicycle"');
  expect(svg).toContain('class="mark hollow" data-id="centre:bus"');
  expect(svg).not.toMatch(/<pattern|<clipPath| id=/);
});

test('Strokes of a hatching end at the edges of their box', () => {
  const size = fc.double({ min: 0, max: 90, noNaN: true });
  const box = fc.record({ x: size, y: size, width: size, height: fc.constant(24) });
  fc.assert(
    fc.property(box, fc.constantFrom('rising', 'falling'), (box, pattern) => {
      const around = { ...box, x: box.x - 0.2, y: box.y - 0.2 };
      const strokes = [...hatch(box, pattern).matchAll(/M(\S+) (\S+)l(\S+) (\S+?)(?=M|$)/g)];
      if (box.width > 7) expect(strokes.length).toBeGreaterThan(0);
      for (const [, x, y, dx, dy] of strokes) {
        const ends = [0, 1].map((at) => ({
          x: Number(x) + at * Number(dx),
          y: Number(y) + at * Number(dy),
          width: 0,
          height: 0,
        }));
        const room = { ...around, width: box.width + 0.4, height: box.height + 0.4 };
        expect(ends.every((end) => inside(end, room))).toBe(true);
      }
    }),
  );
});

test('A part that is missing, below zero or unknown is refused', () => {
  const one = (part: string, value: typeof missing): StackSeries => ({
    ...sliver,
    rows: [{ id: 'r', label: 'R', parts: [{ part, value }], whole: 1 }],
  });
  expect(() => placeStack(one('in-sheet-music', missing), 288)).toThrow(
    'amountsOf: part "in-sheet-music" of row "r" must be zero or more, got nothing',
  );
  expect(() => placeStack(one('in-sheet-music', known(-1)), 288)).toThrow('got -1');
  expect(() => placeStack(one('scores', known(1)), 288)).toThrow(
    'amountsOf: row "r" has a part "scores"; parts are: in-sheet-music, in-other-books',
  );
});

test('A series without rows says so', () => {
  const empty = stackExamples['no rows'] as StackSeries;
  expect(toSvg(drawStack(empty, { width: 288, name: '' }))).toContain('>No data</text>');
});
