import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../src/charts/annotations/series-annotation.ts';
import { overlaps } from '../../src/charts/box.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { drawingWidths } from '../../src/charts/frame.ts';
import { kindOf } from '../../src/charts/kind-of.ts';
import type { Series } from '../../src/charts/series.ts';
import {
  barSeries,
  bumpSeries,
  lineSeries,
  rangeSeries,
  stackSeries,
  timelineSeries,
  width,
} from './arbitraries.ts';
import { readDrawing, toSvg } from './drawn.ts';
import { everyView } from './every-drawing.ts';
import { exampleOf } from './known.ts';
import { expectLegible } from './legible.ts';

/** What annotations say here no drawing says of itself: so it can be found in it. */
const words = fc
  .array(fc.constantFrom('zig', 'zagzag', 'ziggurat', 'Zugzwang', 'zwischenzugs'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((all) => all.join(' '));

/** Which annotation, at which of the places that there are. */
const wish = fc.record({
  form: fc.constantFrom('rule', 'band', 'bracket', 'note', 'ghost'),
  words,
  at: fc.nat(),
  to: fc.nat(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  isAmount: fc.boolean(),
});

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

/** Annotations of a drawing as it is, with amounts within those that its marks have. */
function granted(series: Series, wishes: readonly Wish[]): Annotation[] {
  const bare = drawChart(series, { width: 720, name: 'A figure' });
  const marks = readDrawing(bare).marks.map(({ id }) => id);
  const axes =
    marks.length > 0 ? kindOf(series).axes?.(series, { width: 720, name: '' }) : undefined;
  const known = axes?.texts?.known ?? [];
  return wishes.flatMap(({ form, words, at, to, share, isAmount }): Annotation[] => {
    const mark = pick(marks, at);
    const [from, until] = [pick(known, at), pick(known, to)];
    switch (form) {
      case 'note':
        return mark === undefined ? [] : [{ form, words, mark, name: 'Mark' }];
      case 'ghost':
        return mark === undefined || !axes?.amounts
          ? []
          : [{ form, words, before: [{ mark, name: 'Mark', amount: 1000 * share }] }];
      case 'bracket':
        return from === undefined || until === undefined ? [] : [{ form, words, from, to: until }];
      case 'rule':
        if (isAmount && axes?.amounts) return [{ form, words, at: { amount: 1000 * share } }];
        return from === undefined ? [] : [{ form, words, at: { text: from } }];
      default:
        if (isAmount && axes?.amounts) {
          return [{ form: 'band', words, from: { amount: 0 }, to: { amount: 1000 * share } }];
        }
        return from === undefined || until === undefined
          ? []
          : [{ form: 'band', words, from: { text: from }, to: { text: until } }];
    }
  });
}

/** All words of annotations are there, on no other words, on no mark, inside the frame. */
function expectAnnotated(tree: Element, annotations: readonly Annotation[]): void {
  expectLegible(tree);
  const drawn = readDrawing(tree);
  const own = drawn.words.filter(({ kind }) => kind.includes('annotation'));
  const said = own.map(({ text }) => text).join('');
  for (const { words } of annotations) {
    expect(said.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));
  }
  const onMarks = own.filter(({ box }) =>
    drawn.marks.some((mark) => mark.isFilled && overlaps(box, mark.box, -0.5)),
  );
  expect(onMarks).toEqual([]);
}

describe.each([
  ['bars', barSeries],
  ['bumps', bumpSeries],
  ['lines', lineSeries],
  ['ranges', rangeSeries],
  ['stacks', stackSeries],
  ['timelines', timelineSeries],
] as const)('annotations of any %s', (_, arbitrary: fc.Arbitrary<Series>) => {
  test('stand on nothing, and none of their words is lost, at any width', () => {
    fc.assert(
      fc.property(arbitrary, fc.array(wish, { maxLength: 5 }), width, (bare, wishes, width) => {
        const annotations = granted(bare, wishes);
        const reach = annotations.length > 0 ? [1000] : [];
        const series = { ...bare, annotations, reach };
        expectAnnotated(drawChart(series, { width, name: 'A figure' }), annotations);
      }),
      { numRuns: 120 },
    );
  });
});

test.each(Object.values(drawingWidths))(
  'every annotated figure that is published is legible at %i px',
  async (width) => {
    const views = (await everyView()).filter(({ series }) => series.annotations);
    expect(views.length).toBeGreaterThan(2);
    for (const { series, name } of views) {
      expectAnnotated(drawChart(series, { width, name }), series.annotations ?? []);
    }
  },
);

const bars = exampleOf('bar', 'one highlighted among many');

test('A line at an amount beyond all bars is reached by the scale, and stands where the amount does', () => {
  const at = { amount: 88 };
  const series = {
    ...bars,
    reach: [88],
    annotations: [{ form: 'rule', words: 'Twice', at } as const],
  };
  const tree = drawChart(series, { width: 720, name: '' });
  const axes = kindOf(bars).axes?.(series, { width: 720, name: '' });
  const [, x] = /class="rule" d="M(\S+) /.exec(toSvg(tree)) ?? [];
  const { marks } = readDrawing(tree);
  const [longest] = marks;
  expect(Number(x)).toBeCloseTo(axes?.amounts?.at(88) ?? 0, 0);
  expect((Number(x) - (longest?.box.x ?? 0)) / (longest?.box.width ?? 1)).toBeCloseTo(2, 1);
});

test('Words without room have a number in the drawing, and stand with it below', () => {
  const long = 'A note that is far too long to stand beside a bar of a phone '.repeat(4).trim();
  const notes = ['harbour', 'old-town'].map(
    (mark) => ({ form: 'note', words: long, mark, name: mark }) as const,
  );
  const tree = drawChart({ ...bars, annotations: notes }, { width: 288, name: '' });
  const bare = drawChart(bars, { width: 288, name: '' });
  const { words, frame } = readDrawing(tree);
  const numbers = words.filter(({ text }) => /^[12]$/.test(text)).map(({ text }) => text);
  expect(numbers.sort()).toEqual(['1', '1', '2', '2']);
  expect(frame.height).toBeGreaterThan(Number(bare.properties['height']));
});

test('A ghost is an outline from zero, or a tick within a bar that is longer now', () => {
  const before = [
    { mark: 'old-town', name: 'Old Town', amount: 30 },
    { mark: 'harbour', name: 'Harbour', amount: 20 },
  ];
  const annotations = [{ form: 'ghost', words: 'A year before', before } as const];
  const svg = toSvg(drawChart({ ...bars, annotations, reach: [30] }, { width: 720, name: '' }));
  expect(svg).toMatch(/class="ghost" d="M\S+ \S+h\S+v14H\S+z"/);
  expect(svg).toMatch(/class="ghost inside" d="M\S+ \S+v14"/);
});
