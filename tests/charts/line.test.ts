import { expect, test } from 'vitest';
import { crosses, overlaps } from '../../src/charts/box.ts';
import { drawLine } from '../../src/charts/kinds/line/draw-line.ts';
import { lineExamples } from '../../src/charts/kinds/line/line-examples.ts';
import type { LineSeries } from '../../src/charts/kinds/line/line-series.ts';
import { placeLine } from '../../src/charts/kinds/line/placed-line.ts';
import { labelBox } from '../../src/charts/label.ts';
import { known } from '../../src/quantity/value.ts';
import { toSvg } from './drawn.ts';

const gap = lineExamples['a gap in the highlighted line'] as LineSeries;
const one = lineExamples['one line'] as LineSeries;
const shortGap = lineExamples['a short gap'] as LineSeries;

test('A line breaks where a step has no value', () => {
  const { traces } = placeLine(shortGap, 720);
  expect(traces[0]?.runs.map((run) => run.map((point) => point.step.id))).toEqual([
    ['2016', '2017', '2018', '2019'],
    ['2021', '2022', '2023'],
  ]);
  const svg = toSvg(drawLine(shortGap, { width: 720, name: '' }));
  expect(/class="mark" data-id="museum" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2);
});

test('The gap of the highlighted line is a band, named where other lines go on', () => {
  const { gaps, traces, scales } = placeLine(gap, 720);
  const [band] = gaps.bands;
  const xs = gap.steps.map(scales.xOf);
  expect(band?.words).toBe('Lighthouse not available');
  expect(band?.left).toBeGreaterThan(xs[0] ?? 0);
  expect(band?.left).toBeLessThan(xs[1] ?? 0);
  expect(band?.right).toBeGreaterThan(xs[3] ?? 0);
  expect(band?.right).toBeLessThan(xs[4] ?? 0);
  expect(traces.at(-1)?.line.label).toBe('Lighthouse');
  expect(placeLine(shortGap, 720).gaps.bands[0]?.words).toBe('not available');
});

test('A band too narrow for its words is explained below the axis', () => {
  expect(placeLine(shortGap, 720).gaps).toMatchObject({ notes: [{ lines: ['not available'] }] });
  const narrow = placeLine(shortGap, 288);
  expect(narrow.gaps.notes).toEqual([]);
  expect(narrow.gaps.key?.lines).toEqual(['not available']);
  expect(narrow.gaps.key?.y).toBeGreaterThan(narrow.scales.bottom);
});

test('A band is hatched, so that it shows without colour', () => {
  const svg = toSvg(drawLine(gap, { width: 288, name: '' }));
  const box = /class="gap" d="M(\d+) (\d+)h(\d+)v(\d+)/.exec(svg)?.slice(1).map(Number) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = box;
  const strokes = [
    ...(/class="hatch" d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(/M(\S+) (\S+)l/g),
  ];
  const inBand = strokes.filter(([, fromX, fromY]) => {
    const [dx, dy] = [Number(fromX) - x, Number(fromY) - y];
    return dx >= 0 && dx <= width && dy >= 0 && dy <= height;
  });
  // The others are in the sample beside the words below the axis.
  expect(inBand.length).toBeGreaterThan(20);
  expect(strokes.length - inBand.length).toBeLessThan(4);
});

test('A value keeps clear of the names at the ends', () => {
  const flat: LineSeries = {
    ...gap,
    lines: gap.lines.map((line) =>
      line.highlighted
        ? { ...line, points: line.points.map((point) => ({ ...point, value: known(4) })) }
        : line,
    ),
  };
  for (const width of [288, 720]) {
    const { labels, ends } = placeLine(flat, width);
    const columns = ends.map(({ label }) => labelBox(label));
    const near = labels.filter(({ label }) =>
      columns.some((box) => overlaps(labelBox(label), { ...box, x: box.x - 14 })),
    );
    expect(near).toEqual([]);
  }
});

test('The vertical scale includes zero, with at most six round ticks, or none where a line alone says all its values', () => {
  for (const series of Object.values(lineExamples)) {
    const { scales, labels } = placeLine(series, 720);
    expect(scales.zero).toBeDefined();
    const values = series.lines.flatMap(({ points }) =>
      points.filter(({ value }) => value.kind !== 'missing'),
    );
    const saysAll = series.lines.length === 1 && labels.length === values.length;
    if (saysAll && values.length > 0) {
      expect(scales.ticks).toEqual([]);
      continue;
    }
    expect(scales.ticks.some((tick) => tick.y === scales.zero)).toBe(true);
    expect(scales.ticks.length).toBeLessThanOrEqual(6);
  }
});

test('Steps are as far apart as their positions', () => {
  const { scales, steps } = placeLine(lineExamples['ends at nearly one height'] as LineSeries, 720);
  const [a = 0, b = 0, c = 0] = steps.map((step) => step.x);
  expect(steps.map((step) => step.lines[0])).toEqual(['2019', '2021', '2022', '2023']);
  expect(b - a).toBeCloseTo(2 * (c - b), 6);
  expect(a).toBeGreaterThan(scales.left);
});

test('Years are shortened before any is left out', () => {
  const words = (width: number) => placeLine(gap, width).steps.map((step) => step.lines[0]);
  expect(words(720)).toEqual(gap.steps.map((step) => step.label));
  expect(words(288)).toEqual(['’16', '’17', '’18', '’19', '’20', '’21', '’22', '’23']);
});

test('Each of several lines is named at its end, with its last value or the words for it', () => {
  const said = placeLine(gap, 720).ends.map((end) => end.label.lines.join(' '));
  expect(said).toEqual(['Windmill 6', 'Castle Mill 1.9', 'Lighthouse 6.2']);
});

test('A line that ends early says when, and a hairline leads to its name', () => {
  const { ends } = placeLine(lineExamples['ends at nearly one height'] as LineSeries, 720);
  const estuary = ends.find((end) => end.trace.line.id === 'estuary');
  expect(estuary?.label.lines).toEqual(['Estuary 8 (2022)']);
  expect(estuary?.leader).toBeDefined();
});

test('A single line has its values on its points and no name', () => {
  const { ends, labels } = placeLine(one, 720);
  expect(ends).toEqual([]);
  expect(labels.map(({ label }) => label.lines[0])).toEqual(
    ['129', '97', '48', '22', '140', '131', '135', '120'].toReversed(),
  );
});

test('Labels of a calm line cross no stroke', () => {
  for (const width of [288, 720]) {
    const { labels, traces, scales } = placeLine(one, width);
    const points = traces[0]?.points.map(scales.at) ?? [];
    const crossed = labels.filter(({ label }) =>
      points.some((to, i) => i > 0 && crosses(points[i - 1] ?? to, to, labelBox(label))),
    );
    expect(crossed).toEqual([]);
  }
});

test('Each point is a dot with the ids of its line and step; a bound is hollow', () => {
  const svg = toSvg(drawLine(lineExamples['bounds'] as LineSeries, { width: 720, name: '' }));
  expect(svg).toContain('<circle class="dot bound" data-id="pier:2021"');
  expect(svg).toContain('<circle class="dot" data-id="pier:2022"');
  expect(svg).toContain('>>75</text>');
});
