import { expect, test } from 'vitest';
import type { BarSeries } from '../../src/charts/kinds/bar/bar-series.ts';
import type { LineSeries } from '../../src/charts/kinds/line/line-series.ts';
import type { RangeSeries } from '../../src/charts/kinds/range/range-series.ts';
import type { TimelineSeries } from '../../src/charts/kinds/timeline/timeline-series.ts';
import type { Series } from '../../src/charts/series.ts';
import { excerptsOf } from '../../src/pictures/excerpt.ts';
import { exampleOf } from '../charts/known.ts';
import { bars } from './given.ts';

const rowsOf = (series: Series) => (series as BarSeries).rows.map(({ label }) => label);
const at = (series: Series, index: number) => excerptsOf(series).at(index)?.series as Series;

test('Excerpts get smaller from the whole down to two, and say what they leave out', () => {
  const all = excerptsOf(bars);
  const total = rowsOf(bars).length;
  expect(all.map(({ left }) => left)).toEqual(
    rowsOf(bars)
      .slice(1)
      .map((_, left) => left),
  );
  expect(all[0]?.series).toBe(bars);
  for (const { series, left } of all) expect(rowsOf(series)).toHaveLength(total - left);
});

test('The bar that matters stays, however far down it is, and the order is the figure’s', () => {
  expect(rowsOf(bars).indexOf('North Bank')).toBeGreaterThan(1);
  expect(rowsOf(at(bars, -1))).toEqual([rowsOf(bars)[0], 'North Bank']);
});

test('Of years the last stay, of other rows the first', () => {
  const range = exampleOf('range', 'two counts year by year') as RangeSeries;
  const renamed = (label: (index: number) => string): RangeSeries => ({
    ...range,
    rows: range.rows.map((row, index) => ({ ...row, label: label(index) })),
  });
  const years = renamed((index) => String(2016 + index));
  const places = renamed((index) => `Pier ${index}`);
  expect(rowsOf(at(years, -1))).toEqual(rowsOf(years).slice(-2));
  expect(rowsOf(at(places, -1))).toEqual(['Pier 0', 'Pier 1']);
});

test('Lines that reach highest stay beside the one that matters', () => {
  const series = exampleOf('line', 'ends at nearly one height') as LineSeries;
  const highest = (points: (typeof series.lines)[number]['points']) =>
    Math.max(...points.map(({ value }) => (value.kind === 'missing' ? 0 : value.amount)));
  const kept = (at(series, -1) as LineSeries).lines;
  expect(kept).toHaveLength(2);
  expect(kept.some(({ highlighted }) => highlighted)).toBe(true);
  const other = kept.find(({ highlighted }) => !highlighted);
  const others = series.lines.filter(({ highlighted }) => !highlighted);
  expect(highest(other?.points ?? [])).toBe(
    Math.max(...others.map(({ points }) => highest(points))),
  );
});

test('Ranks stay without the amounts behind them', () => {
  const series = exampleOf('bump', 'several lines with amounts');
  const [whole, next] = excerptsOf(series);
  expect(whole?.series).toHaveProperty('amounts');
  expect(next).toMatchObject({ left: 0 });
  expect(next?.series).not.toHaveProperty('amounts');
});

test('Events round the one that matters stay, with their tracks only', () => {
  const series = exampleOf('timeline', 'crowded weeks, then a long gap') as TimelineSeries;
  const { events, tracks } = at(series, -1) as TimelineSeries;
  expect(events.map(({ date, highlighted }) => [date, highlighted])).toEqual([
    ['2025-03-03', true],
  ]);
  expect(tracks.map(({ id }) => id)).toEqual(['council']);
});

test('More rows than could ever have room are not tried', () => {
  const many: BarSeries = {
    ...(bars as BarSeries),
    rows: Array.from({ length: 500 }, (_, index) => ({
      id: `row-${index}`,
      label: `Pier ${index}`,
      value: { kind: 'known', amount: index },
      highlighted: index === 400,
    })),
  };
  const all = excerptsOf(many);
  expect(all).toHaveLength(11);
  expect(all[0]).toMatchObject({ left: 488 });
  expect(rowsOf(all[0]?.series as Series).at(-1)).toBe('Pier 400');
});
