import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { kindOf } from '../../src/charts/kind-of.ts';
import { placeAcross } from '../../src/charts/kinds/timeline/placed-across.ts';
import { placeTimeline } from '../../src/charts/kinds/timeline/placed-timeline.ts';
import { timelineExamples } from '../../src/charts/kinds/timeline/timeline-examples.ts';
import type { TimelineSeries } from '../../src/charts/kinds/timeline/timeline-series.ts';
import { readDrawing, toSvg } from './drawn.ts';

const crowded = timelineExamples['crowded weeks, then a long gap'] as TimelineSeries;

test.each([288, 720])('Time runs down and no event is nearer than a line at %i px', (width) => {
  const ys = placeTimeline(crowded, width).events.map((event) => event.y);
  for (const [index, y] of ys.slice(1).entries()) {
    expect(y - (ys[index] ?? 0)).toBeGreaterThan(17);
  }
});

test('Each event is on the lane of its track', () => {
  const { events, lanes } = placeTimeline(crowded, 720);
  const xs = new Map(lanes.lanes.map((lane) => [lane.id, lane.x]));
  expect(new Set(xs.values()).size).toBe(3);
  for (const { event, x } of events) expect(x).toBe(xs.get(event.track));
});

test('More than 60 days without an event are said, fewer are air', () => {
  const { breaks, events } = placeTimeline(crowded, 720);
  expect(breaks.map((gap) => gap.note.lines[0])).toEqual([
    '4 months later',
    '10 months later',
    '20 weeks later',
  ]);
  const [, ask, price, complaint, vote, sign] = events.map((event) => event.y);
  expect((vote ?? 0) - (complaint ?? 0)).toBeGreaterThan((complaint ?? 0) - (price ?? 0));
  expect((price ?? 0) - (ask ?? 0)).toBeLessThan((sign ?? 0) - (vote ?? 0));
});

test('Years are said once, dates without their year, and a repeated date once', () => {
  const { years, events } = placeTimeline(crowded, 720);
  expect(years.map((year) => year.label.lines[0])).toEqual(['2024', '2025', '2026']);
  expect(events.map((event) => event.date?.lines[0])).toEqual([
    'Nov',
    '18 Feb',
    '21 Feb',
    undefined,
    '3 Mar',
    '4 Mar',
    '12 Jan',
    '30 May',
  ]);
});

test('An event of which only the year is known stands below its year without a date, and after what is years away', () => {
  const dates = ['1999', '1999-06-01', '2021', '2021'];
  const vague: TimelineSeries = {
    ...crowded,
    events: dates.map((date, index) => ({
      id: `${index}`,
      date,
      text: 'Something happens',
      track: 'council',
      highlighted: index === 2,
    })),
  };
  const { years, events, breaks } = placeTimeline(vague, 288);
  expect(years.map((year) => year.label.lines[0])).toEqual(['1999', '2021']);
  expect(events.map((event) => event.date?.lines[0])).toEqual([
    undefined,
    '1 Jun',
    undefined,
    undefined,
  ]);
  expect(breaks.map((gap) => gap.note.lines[0])).toEqual(['22 years later']);
  const { lanes, ticks } = placeAcross(vague, 288);
  expect(lanes[0]?.date?.lines).toEqual(['2021']);
  expect(ticks.map((tick) => tick.lines[0])).toContain('1999');
});

test('An event on a track that is not there is refused, with the tracks that are', () => {
  const astray: TimelineSeries = {
    ...crowded,
    events: [{ id: 'e', date: '2025-01-01', text: '', track: 'press', highlighted: false }],
  };
  expect(() => placeTimeline(astray, 720)).toThrow(
    'placeLanes: event "e" is on track "press"; tracks are: council, builders, court',
  );
});

test.each([240, 288, 720])('A strip above the list has every event to scale at %i px', (width) => {
  const { strip, lanes } = placeTimeline(crowded, width);
  const xs = strip?.strokes.map(({ x }) => x) ?? [];
  const days = crowded.events.map(({ date }) => Date.parse(date));
  const [from = 0, to = 0] = [days[0], days.at(-1)];
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  for (const [index, x] of xs.entries()) {
    const share = ((days[index] ?? 0) - from) / (to - from);
    expect((x - left) / (right - left)).toBeCloseTo(share, 5);
  }
  expect(strip?.height).toBeLessThanOrEqual(lanes.lanes[0]?.top ?? 0);
});

test('What happened on one date has no strip, and no place for a date', () => {
  const [event] = crowded.events;
  const alone: TimelineSeries = { ...crowded, events: event ? [event] : [] };
  expect(placeTimeline(alone, 720).strip).toBeUndefined();
  expect(kindOf(alone).axes?.(alone, { width: 720, name: '' }).texts).toBeUndefined();
});

test.each([288, 720])(
  'What has not come since is an open bracket over the strip at %i px',
  (width) => {
    const from = crowded.events[5]?.date ?? '';
    const absence = { form: 'bracket', words: 'Nothing since', from } as const;
    const series: TimelineSeries = { ...crowded, annotations: [absence] };
    const tree = drawChart(series, { width, name: '' });
    const { strip } = placeTimeline(series, width);
    const [, x, bottom, y, end] =
      /class="bracket" d="M(\S+) (\S+)V(\S+)H([\d.]+)"/.exec(toSvg(tree)) ?? [];
    expect(Number(x)).toBeCloseTo(strip?.xOf(from) ?? 0, 0);
    expect(Number(end)).toBeCloseTo(width - 5, 0);
    expect(Number(y)).toBeLessThan(Number(bottom));
    expect(Number(bottom)).toBeLessThan(strip?.plot.y ?? 0);
    const said = readDrawing(tree).words.find(({ text }) => text === 'Nothing since');
    expect(said?.box.y).toBeLessThan(Number(y));
  },
);
