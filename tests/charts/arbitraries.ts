import fc from 'fast-check';
import type { BarSeries, Display, LineSeries, TimelineSeries } from '../../src/model/series.ts';
import type { Value } from '../../src/model/value.ts';

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

const label = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.lorem({ maxCount: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom('Wattenmeer', 'W'.repeat(90), '鉱物資源の埋蔵量'),
);

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

export const lineSeries: fc.Arbitrary<LineSeries> = fc
  .record({
    display,
    positions: fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), {
      minLength: 1,
      maxLength: 12,
    }),
    names: fc.array(label, { minLength: 1, maxLength: 9 }),
    yearly: fc.boolean(),
  })
  .chain(({ display, positions, names, yearly }) => {
    const steps = positions
      .sort((a, b) => a - b)
      .map((position) => ({
        id: String(position),
        label: yearly ? String(position) : `Edition of ${position}`,
        position,
      }));
    const points = fc.tuple(
      ...steps.map((step) =>
        fc.option(fc.record({ value, label: fc.option(label) }), { nil: undefined }).map((cell) =>
          cell === undefined
            ? []
            : [
                {
                  step,
                  value: cell.value,
                  ...(cell.label === null ? {} : { label: cell.label }),
                },
              ],
        ),
      ),
    );
    return fc.record({
      kind: fc.constant('line' as const),
      display: fc.constant(display),
      steps: fc.constant(steps),
      lines: fc.tuple(
        ...names.map((name, index) =>
          points.map((cells) => ({
            id: `line-${index}`,
            label: name,
            highlighted: index === 0,
            points: cells.flat(),
          })),
        ),
      ),
    });
  });

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
      toDay: fc.boolean(),
    });
    const events = fc.tuple(
      ...days
        .sort((a, b) => a - b)
        .map((day, index) => {
          const date = new Date(Date.UTC(2015, 0, 1 + day)).toISOString();
          return event.map(({ toDay, ...rest }) => ({
            ...rest,
            id: `event-${index}`,
            date: date.slice(0, toDay ? 10 : 7),
          }));
        }),
    );
    return events.map((list) => ({ kind: 'timeline' as const, tracks, events: list }));
  });
