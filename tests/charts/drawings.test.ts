import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { examples } from '../../src/charts/examples.ts';
import { kindOf } from '../../src/charts/kind-of.ts';
import type { Series } from '../../src/charts/series.ts';
import {
  barSeries,
  bumpSeries,
  lineSeries,
  mapSeries,
  rangeSeries,
  stackSeries,
  timelineSeries,
  width,
} from './arbitraries.ts';
import { toSvg } from './drawn.ts';
import { exampleOf } from './known.ts';
import { expectLegible } from './legible.ts';

const named = Object.entries(examples).flatMap(([kind, series]) =>
  Object.entries<Series>(series).map(([name, example]) => ({ kind, name, example })),
);

describe.each(named)('$kind, $name', ({ kind, name, example }) => {
  test.each([240, 288, 480, 720])('is legible at %i px', (width) => {
    expectLegible(drawChart(example, { width, name }));
  });

  test.each([130, 180])('is legible where it may be %i px high', (height) => {
    expectLegible(drawChart(example, { width: 280, height, name }));
  });

  test.each([288, 720])('is drawn as it was at %i px', async (width) => {
    const file = `${kind}-${name.replace(/[^a-z0-9]+/g, '-')}-${width}.svg`;
    const svg = `${toSvg(drawChart(example, { width, name }))}\n`;
    await expect(svg).toMatchFileSnapshot(`__snapshots__/${file}`);
  });
});

describe.each([
  ['bars', barSeries],
  ['bumps', bumpSeries],
  ['lines', lineSeries],
  ['maps', mapSeries],
  ['ranges', rangeSeries],
  ['stacks', stackSeries],
  ['timelines', timelineSeries],
] as const)('any %s', (_, arbitrary: fc.Arbitrary<Series>) => {
  test('are legible at any width', () => {
    fc.assert(
      fc.property(arbitrary, width, (series, width) => {
        expectLegible(drawChart(series, { width, name: 'A figure' }));
      }),
      { numRuns: 300 },
    );
  });

  test('are the same bytes for the same series', () => {
    fc.assert(
      fc.property(arbitrary, width, (series, width) => {
        const frame = { width, name: 'A figure' };
        expect(toSvg(drawChart(structuredClone(series), frame))).toBe(
          toSvg(drawChart(series, frame)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['bumps', bumpSeries],
  ['lines', lineSeries],
  ['maps', mapSeries],
  ['timelines', timelineSeries],
] as const)('any %s are legible however high they may be', (_, arbitrary: fc.Arbitrary<Series>) => {
  fc.assert(
    fc.property(arbitrary, width, fc.integer({ min: 0, max: 400 }), (series, width, height) => {
      expectLegible(drawChart(series, { width, height, name: 'A figure' }));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['bars', barSeries],
  ['lines', lineSeries],
] as const)('Any %s are legible on the scale of another state', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, arbitrary, width, (series: Series, other: Series, width) => {
      expectLegible(
        drawChart(kindOf(series).withOthers(series, [other]), { width, name: 'A figure' }),
      );
    }),
    { numRuns: 100 },
  );
});

test('A drawing is an image with a name, and hides its words from screen readers', () => {
  const svg = toSvg(drawChart(exampleOf('bar', 'one row'), { width: 288, name: 'Swans "now"' }));
  expect(svg).toMatch(
    /^<svg class="chart chart-bar on-rows takes-column" role="img" aria-label="Swans &#x22;now&#x22;" viewBox="0 0 288 26" width="288" height="26"><g aria-hidden="true" font-size="13">.*<\/g><\/svg>$/,
  );
});

test('A frame narrower than any screen is refused', () => {
  expect(() => drawChart(exampleOf('bar', 'one row'), { width: 200, name: '' })).toThrow(
    'drawFrame: a drawing must be at least 240 px wide, got 200',
  );
});
