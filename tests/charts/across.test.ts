import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { lineExamples } from '../../src/charts/kinds/line/line-examples.ts';
import type { LineSeries } from '../../src/charts/kinds/line/line-series.ts';
import { placeAcross } from '../../src/charts/kinds/timeline/placed-across.ts';
import { timelineExamples } from '../../src/charts/kinds/timeline/timeline-examples.ts';
import type { TimelineSeries } from '../../src/charts/kinds/timeline/timeline-series.ts';
import { readDrawing, toSvg } from './drawn.ts';

const crowded = timelineExamples['crowded weeks, then a long gap'] as TimelineSeries;
const heightOf = (series: LineSeries | TimelineSeries, height?: number) =>
  Number(
    drawChart(series, { width: 280, name: '', ...(height && { height }) }).properties['height'],
  );

test('A timeline lies on its side where it may not be as high as its words', () => {
  const whole = heightOf(crowded);
  expect(heightOf(crowded, whole)).toBe(whole);
  expect(heightOf(crowded, whole - 1)).toBe(3 * 36 + 24);
});

test('Time runs to the right on one scale, from edge to edge', () => {
  const { lanes, left, right } = placeAcross(crowded, 280);
  const places = lanes
    .flatMap(({ events }) => events)
    .sort((a, b) => (a.event.date < b.event.date ? -1 : 1));
  expect(places[0]?.x).toBe(left);
  expect(places.at(-1)?.x).toBe(right);
  const [first, asked, , complaint] = places.map(({ x }) => x);
  // From November 2024 to 18 February, and from there three days.
  const perDay = ((asked ?? 0) - (first ?? 0)) / 109;
  expect((complaint ?? 0) - (asked ?? 0)).toBeCloseTo(3 * perDay, 5);
});

test('Every event has its dot, and what matters its date', () => {
  const { marks, words } = readDrawing(drawChart(crowded, { width: 320, height: 140, name: '' }));
  expect(marks).toHaveLength(crowded.events.length);
  const said = words.map(({ text }) => text);
  expect(said).toEqual([
    'Town council',
    '3 Mar',
    'Builders',
    '30 May',
    'Courts',
    'Nov 2024',
    'May 2026',
    '2026',
  ]);
});

test('What matters lies above the other dots of its lane', () => {
  const svg = toSvg(drawChart(crowded, { width: 280, height: 140, name: '' }));
  const council = svg.slice(svg.indexOf('Town council'), svg.indexOf('Builders'));
  expect(council.lastIndexOf('dot highlight')).toBeGreaterThan(council.lastIndexOf('"dot"'));
});

test('Events of one month are said to be of that month, once', () => {
  const one = timelineExamples['one event'] as TimelineSeries;
  expect(placeAcross(one, 280).ticks.map(({ lines }) => lines[0])).toEqual(['Jun 2025']);
});

test('Lines make do with the height that they get, as far as their names stand apart', () => {
  const few = lineExamples['one line'] as LineSeries;
  expect(heightOf(few, 150)).toBe(150);
  const many = lineExamples['ends at nearly one height'] as LineSeries;
  const least = heightOf(many, 40);
  expect(least).toBeGreaterThan(40);
  expect(least).toBeLessThan(heightOf(many));
});
