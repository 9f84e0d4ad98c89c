import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bumpExamples } from '../../src/charts/kinds/bump/bump-examples.ts';
import type { BumpSeries, RankPoint } from '../../src/charts/kinds/bump/bump-series.ts';
import { drawBump } from '../../src/charts/kinds/bump/draw-bump.ts';
import { placeBump } from '../../src/charts/kinds/bump/placed-bump.ts';
import { formatRank } from '../../src/charts/kinds/bump/rank-trace.ts';
import { bumpSeries, width } from './arbitraries.ts';
import { readDrawing, toSvg } from './drawn.ts';

function example(name: string): BumpSeries {
  const series = bumpExamples[name];
  if (series === undefined) throw new Error(`no example "${name}"`);
  return series;
}

const linked = example('amounts fall while the rank stays');
const many = example('many lines');

function svgOf(series: BumpSeries, width = 720): string {
  return toSvg(drawBump(series, { width, name: '' }));
}

/** Lines of places, one point for each step, over the years from 2001. */
function ranks(rows: Readonly<Record<string, readonly Omit<RankPoint, 'step'>[]>>): BumpSeries {
  const lines = Object.entries(rows).map(([id, points]) => ({
    id,
    label: id,
    highlighted: false,
    points: points.map((point, index) => ({ ...point, step: step(2001 + index) })),
  }));
  const length = Math.max(...lines.map(({ points }) => points.length));
  const steps = Array.from({ length }, (_, index) => step(2001 + index));
  return { kind: 'bump', title: 'Rank', steps, lines };
}

function step(year: number) {
  return { id: String(year), label: String(year), position: year };
}

function at(rank: number, tied = false) {
  return { rank, tied };
}

test('The first place is on top, and each place is as far below the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), width, (last, width) => {
      const [panel] = placeBump(ranks({ a: [at(1), at(2), at(last)] }), width).panels;
      const [first = 0, second = 0, lowest = 0] =
        panel?.traces[0]?.points.map((point) => panel.scales.at(point).y) ?? [];
      expect(second).toBeGreaterThan(first);
      expect(lowest - first).toBeCloseTo((second - first) * (last - 1), 6);
      expect(panel?.scales.ticks[0]?.label.lines).toEqual(['1st']);
    }),
  );
});

test('Both panels stand on the same steps, and each has its title', () => {
  for (const width of [288, 720]) {
    const [amounts, places] = placeBump(linked, width).panels;
    const xs = [amounts, places].map((panel) =>
      panel?.traces[0]?.points.map((point) => panel.scales.at(point).x),
    );
    expect(xs[0]).toHaveLength(5);
    expect(xs[1]).toEqual(xs[0]);
    expect(amounts?.scales.bottom).toBeLessThan(places?.scales.top ?? 0);
    expect([amounts, places].map((panel) => panel?.title?.lines)).toEqual([
      ['Million passengers'],
      ['Rank'],
    ]);
  }
});

test('The amount falls by four-fifths of its height while the place moves by a lane or two', () => {
  const [amounts, places] = placeBump(linked, 288).panels;
  const ys = [amounts, places].map(
    (panel) => panel?.traces[0]?.points.map((point) => panel.scales.at(point).y) ?? [],
  );
  const [, before = 0, , , now = 0] = ys[0] ?? [];
  const zero = amounts?.scales.zero ?? 0;
  expect((zero - now) / (zero - before)).toBeCloseTo(3.8 / 21, 6);
  const [first = 0, second = 0] = places?.scales.ticks.map((tick) => tick.y) ?? [];
  const lanes = ys[1]?.map((y) => (y - first) / (second - first) + 1);
  expect(lanes?.map((lane) => Math.round(lane * 1e6) / 1e6)).toEqual([4, 3, 4, 5, 4]);
});

test('A gap in both panels is one band through both, with its words once', () => {
  for (const width of [288, 720]) {
    const { gaps, panels } = placeBump(linked, width);
    expect(gaps.bands).toHaveLength(1);
    expect(gaps.bands[0]?.panels).toEqual(panels);
    expect(svgOf(linked, width).match(/not available/g)).toHaveLength(1);
  }
});

test('A gap in one panel is a band in that panel alone', () => {
  const lines = linked.lines.map((line) => ({
    ...line,
    points: [...line.points, { step: step(2017), rank: 4, tied: false }],
  }));
  const { gaps, panels } = placeBump({ ...linked, lines }, 720);
  const through = gaps.bands.map((band) => band.panels.map((panel) => panels.indexOf(panel)));
  expect(through).toEqual([[0], [1]]);
  expect(gaps.notes).toHaveLength(2);
});

test('Where no line has a place there is a band, whichever matters', () => {
  const { gaps } = placeBump(example('an edition that no one has'), 720);
  expect(gaps.bands.map((band) => band.words)).toEqual(['not available']);
});

test('A line that is alone says its places, a tie with the word', () => {
  const [, places] = placeBump(linked, 720).panels;
  expect(places?.labels.map(({ label }) => label.lines.join(' '))).toEqual([
    '4th',
    'tied 3rd',
    '4th',
    '5th',
    '4th',
  ]);
});

test('Several lines are named at their ends with their places, each beside its lane', () => {
  for (const width of [288, 720]) {
    const [panel] = placeBump(many, width).panels;
    expect(panel?.ends.map((end) => end.label.lines.join(' ')).sort()).toEqual([
      'Abbey 6th',
      'Brewery 7th',
      'Castle Mill 4th',
      'Lighthouse 1st',
      'Old Observatory 2nd',
      'Pier 5th',
      'Windmill 3rd',
    ]);
    expect(panel?.ends.filter((end) => end.leader)).toEqual([]);
  }
});

test('A line that leaves is named at its last place', () => {
  const [panel] = placeBump(many, 720).panels;
  const [first] = panel?.labels ?? [];
  expect(first?.label.lines).toEqual(['Estuary']);
  const last = panel?.traces.find(({ line }) => line.id === 'estuary')?.points.at(-1);
  if (panel === undefined || last === undefined || first === undefined) throw new Error('no line');
  expect(Math.abs(first.label.y - panel.scales.at(last).y)).toBeLessThan(25);
});

test('Lines that share a place stand beside each other in its lane, and one says so', () => {
  const shared = ranks({
    a: [at(1), at(2, true), at(1)],
    b: [at(3), at(2, true), at(3)],
    c: [at(2), at(1), at(2)],
  });
  const [panel] = placeBump(shared, 720).panels;
  const levels = panel?.traces.map(({ points }) => points[1]?.level ?? 0) ?? [];
  expect(levels[0]).toBeLessThan(2);
  expect(levels[0]).toBeGreaterThan(1.5);
  expect((levels[0] ?? 0) + (levels[1] ?? 0)).toBeCloseTo(4, 9);
  expect(panel?.labels.map(({ label }) => label.lines)).toEqual([['tied 2nd']]);
});

test('A tie with one that is not drawn moves nothing', () => {
  const [panel] = placeBump(ranks({ a: [at(4, true)] }), 288).panels;
  expect(panel?.traces[0]?.points[0]).toMatchObject({ level: 4, said: 'tied 4th' });
});

test('A line that is away for some steps is led on by dots, and by a band where it matters', () => {
  expect(
    svgOf(many)
      .match(/class="leader break" d="([^"]*)"/)?.[1]
      ?.match(/M/g),
  ).toHaveLength(1);
  expect(svgOf(linked)).not.toContain('leader break');
});

test('Marks carry the ids of line and step, those of places with "rank" behind', () => {
  const ids = readDrawing(drawBump(linked, { width: 288, name: '' })).marks.map(({ id }) => id);
  const years = ['2016', '2020', '2021', '2022', '2023'];
  expect(ids).toEqual([
    'ferry',
    ...years.map((year) => `ferry:${year}`),
    'ferry',
    ...years.map((year) => `ferry:${year}:rank`),
  ]);
});

test('Every place has its mark, whatever the series', () => {
  fc.assert(
    fc.property(bumpSeries, width, (series, width) => {
      const { marks } = readDrawing(drawBump(series, { width, name: '' }));
      const wanted = series.lines.flatMap(({ id, points }) =>
        points.map((point) => `${id}:${point.step.id}:rank`),
      );
      const found = marks.map(({ id }) => id).filter((id) => id.endsWith(':rank'));
      expect(found.sort()).toEqual(wanted.sort());
    }),
    { numRuns: 60 },
  );
});

test('Far down, only round places have a tick, the first one apart', () => {
  const [panel] = placeBump(example('far down'), 720).panels;
  const ticks = panel?.scales.ticks.map(({ label }) => label.lines[0]);
  expect(ticks).toEqual(['1st', '20th', '40th', '60th', '80th', '100th', '120th']);
});

test('Without amounts there is one panel, without places none but theirs, without both no data', () => {
  expect(placeBump(many, 720).panels).toHaveLength(1);
  expect(placeBump(example('amounts without ranks'), 720).panels).toHaveLength(1);
  expect(svgOf(example('no lines'))).toContain('>No data</text>');
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [112, '112th'],
  [1203, '1,203rd'],
])('Place %i is the %s', (rank, said) => {
  expect(formatRank(rank)).toBe(said);
});
