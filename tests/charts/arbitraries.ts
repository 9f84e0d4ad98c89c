import fc from 'fast-check';
import type { Display } from '../../src/charts/display.ts';
import type { BarSeries } from '../../src/charts/kinds/bar/bar-series.ts';
import type { BumpSeries } from '../../src/charts/kinds/bump/bump-series.ts';
import type { LineSeries } from '../../src/charts/kinds/line/line-series.ts';
import type { MapSeries } from '../../src/charts/kinds/map/map-series.ts';
import type { RangeSeries } from '../../src/charts/kinds/range/range-series.ts';
import type { StackSeries } from '../../src/charts/kinds/stack/stack-series.ts';
import type {
  TimelineEvent,
  TimelineSeries,
} from '../../src/charts/kinds/timeline/timeline-series.ts';
import type { Line, Step } from '../../src/charts/steps.ts';
import type { Value } from '../../src/quantity/value.ts';

const amount = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.double({ min: -1e-7, max: 1e-7, noNaN: true }),
  fc.constantFrom(0, 1e200, -1e200, 999_999_999_999, -999_999_999_999),
);

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('known'), amount }) },
  fc.record({ kind: fc.constant('at-least'), amount }),
  fc.record({ kind: fc.constant('at-most'), amount }),
  fc.constant({ kind: 'missing' as const }),
) as fc.Arbitrary<Value>;

const label = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.lorem({ maxCount: 8 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('Wattenmeer', 'W'.repeat(90), '鉱物資源の埋蔵量'),
  )
  // What a drawing must not have of itself it may have from its author.
  .filter((text) => !/NaN|Infinity|undefined|style=/.test(text));

const display: fc.Arbitrary<Display> = fc
  .constantFrom(1, 1000, 1_000_000)
  .map((divisor) => ({ divisor, unit: 'tonnes', suffix: '' }));

export const width = fc.oneof(fc.constantFrom(240, 288, 720), fc.integer({ min: 240, max: 1000 }));

export const barSeries: fc.Arbitrary<BarSeries> = fc.record({
  kind: fc.constant('bar' as const),
  display,
  rows: fc
    .array(fc.record({ label, value, highlighted: fc.boolean() }), { maxLength: 40 })
    .map((rows) => rows.map((row, index) => ({ ...row, id: `row-${index}` }))),
});

const axis: fc.Arbitrary<Step[]> = fc
  .record({
    positions: fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), {
      minLength: 1,
      maxLength: 12,
    }),
    yearly: fc.boolean(),
  })
  .map(({ positions, yearly }) =>
    positions
      .sort((a, b) => a - b)
      .map((position) => ({
        id: String(position),
        label: yearly ? String(position) : `Edition of ${position}`,
        position,
      })),
  );

const names = fc.array(label, { minLength: 1, maxLength: 9 });

/** A line for each name, the first one highlighted, with a point at some of the steps. */
function linesOf<Point>(
  names: readonly string[],
  steps: readonly Step[],
  point: fc.Arbitrary<Point>,
): fc.Arbitrary<
  (Pick<Line, 'id' | 'label' | 'highlighted'> & { points: (Point & { step: Step })[] })[]
> {
  const points = fc
    .tuple(
      ...steps.map((step) =>
        fc
          .option(point, { nil: undefined })
          .map((cell) => (cell === undefined ? [] : [{ ...cell, step }])),
      ),
    )
    .map((cells) => cells.flat());
  return fc.tuple(
    ...names.map((name, index) =>
      points.map((points) => ({
        id: `line-${index}`,
        label: name,
        highlighted: index === 0,
        points,
      })),
    ),
  );
}

const linePoint = fc
  .record({ value, label: fc.option(label) })
  .map(({ value, label }) => ({ value, ...(label === null ? {} : { label }) }));

export const lineSeries: fc.Arbitrary<LineSeries> = fc
  .record({ names, steps: axis })
  .chain(({ names, steps }) =>
    fc.record({
      kind: fc.constant('line' as const),
      display,
      steps: fc.constant(steps),
      lines: linesOf(names, steps, linePoint),
    }),
  );

const rankPoint = fc.record({
  rank: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 500 })),
  tied: fc.boolean(),
});

export const bumpSeries: fc.Arbitrary<BumpSeries> = fc
  .record({ names, steps: axis, title: label, hasAmounts: fc.boolean() })
  .chain(({ names, steps, title, hasAmounts }) =>
    fc.record({
      kind: fc.constant('bump' as const),
      steps: fc.constant(steps),
      title: fc.constant(title),
      lines: linesOf(names, steps, rankPoint),
      ...(hasAmounts
        ? { amounts: fc.record({ display, lines: linesOf(names, steps, linePoint) }) }
        : {}),
    }),
  );

export const timelineSeries: fc.Arbitrary<TimelineSeries> = fc
  .record({
    names: fc.array(label, { minLength: 1, maxLength: 10 }),
    days: fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 24 }),
  })
  .chain(({ names, days }) => {
    const tracks = names.map((name, index) => ({ id: `track-${index}`, label: name }));
    const event = fc.record({
      text: label,
      track: fc.constantFrom(...tracks.map((track) => track.id)),
      highlighted: fc.boolean(),
      known: fc.constantFrom(4, 7, 10),
    });
    const events = fc.tuple(
      ...days
        .sort((a, b) => a - b)
        .map((day, index) => {
          const date = new Date(Date.UTC(2015, 0, 1 + day)).toISOString();
          return event.map(({ known, ...rest }) => ({
            ...rest,
            id: `event-${index}`,
            date: date.slice(0, known),
          }));
        }),
    );
    // In order of time, as figures have them: a year stands before its months, and a month before its days.
    const inOrder = (list: readonly TimelineEvent[]) =>
      [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return events.map((list) => ({ kind: 'timeline' as const, tracks, events: inOrder(list) }));
  });

const measured = fc.record({ label, highlighted: fc.boolean() });

export const rangeSeries: fc.Arbitrary<RangeSeries> = fc
  .array(measured, { minLength: 1, maxLength: 7 })
  .chain((named) => {
    const measures = named.map((measure, index) => ({ ...measure, id: `measure-${index}` }));
    const points = fc.tuple(...measures.map(() => fc.option(value)));
    const row = fc.record({ label, points }).map((row) => ({
      label: row.label,
      points: row.points.flatMap((value, index) =>
        value === null ? [] : [{ measure: `measure-${index}`, value }],
      ),
    }));
    return fc.record({
      kind: fc.constant('range' as const),
      display,
      measures: fc.constant(measures),
      rows: fc
        .array(row, { maxLength: 12 })
        .map((rows) => rows.map((row, index) => ({ ...row, id: `row-${index}` }))),
    });
  });

const share = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }), amount.map(Math.abs));

export const stackSeries: fc.Arbitrary<StackSeries> = fc
  .array(measured, { minLength: 1, maxLength: 7 })
  .chain((named) => {
    const parts = named.map((part, index) => ({ ...part, id: `part-${index}` }));
    const row = fc.record({ label, shares: fc.tuple(...parts.map(() => share)) });
    const rows = fc.array(row, { maxLength: 12 }).map((list) =>
      list.map(({ label, shares }, index) => ({
        id: `row-${index}`,
        label,
        parts: shares.map((amount, at) => ({
          part: `part-${at}`,
          value: { kind: 'known' as const, amount },
        })),
        whole: shares.reduce((sum, amount) => sum + amount, 0),
      })),
    );
    return fc.record({
      kind: fc.constant('stack' as const),
      display,
      parts: fc.constant(parts),
      rows,
    });
  });

const globePoint = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

/** Places anywhere on the globe, or all in one corner of it, some with arrows between them. */
export const mapSeries: fc.Arbitrary<MapSeries> = fc
  .record({
    around: globePoint,
    isCrowd: fc.boolean(),
    named: fc.array(
      fc.record({
        label,
        says: fc.option(label, { nil: undefined }),
        symbol: fc.option(fc.constantFrom('mill', 'weir', 'lock'), { nil: undefined }),
        point: globePoint,
        highlighted: fc.boolean(),
      }),
      { maxLength: 14 },
    ),
    ways: fc.array(fc.tuple(fc.nat(13), fc.nat(13), label), { maxLength: 3 }),
    marsh: fc.option(fc.tuple(globePoint, label), { nil: undefined }),
    extent: fc.option(fc.constant([-20, 30, 60, 72] as const), { nil: undefined }),
  })
  .map(({ around, isCrowd, named, ways, marsh, extent }): MapSeries => {
    const near = ([x, y]: readonly [number, number]) =>
      [around[0] * 0.9 + x / 90, around[1] * 0.9 + y / 90] as const;
    const places = named.map(({ says, symbol, point, ...rest }, index) => ({
      ...rest,
      id: `place-${index}`,
      point: isCrowd ? near(point) : point,
      ...(says !== undefined && { says }),
      ...(symbol !== undefined && { symbol }),
    }));
    const [middle, marshLabel] = marsh ?? [];
    const square = middle && squareRound(middle);
    return {
      kind: 'map',
      symbols: ['mill', 'weir', 'lock'],
      places,
      links: ways
        .filter(([from, to]) => from !== to && Math.max(from, to) < places.length)
        .map(([from, to, says]) => ({ from: `place-${from}`, to: `place-${to}`, says })),
      areas:
        square && marshLabel !== undefined
          ? [
              {
                id: 'marsh',
                label: marshLabel,
                shape: { type: 'MultiPolygon', coordinates: [[square]] },
              },
            ]
          : [],
      ...(extent && isCrowd === false && { extent }),
    };
  });

function squareRound([x, y]: readonly [number, number]): [number, number][] {
  const [west, south] = [x * 0.9, y * 0.9];
  return [
    [west, south],
    [west, south + 4],
    [west + 4, south + 4],
    [west + 4, south],
    [west, south],
  ];
}
