import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { drawingWidths } from '../../src/charts/frame.ts';
import type { Series } from '../../src/charts/series.ts';
import { readDrawing } from './drawn.ts';
import { everyView } from './every-drawing.ts';
import type { KnownSeries } from './known.ts';
import { expectLegible } from './legible.ts';
import { misprints, oneLine, scalesIn, strays } from './read-back.ts';

const views = await everyView();

test('There are figures of every kind, and states of some', () => {
  const kinds = new Set(views.map(({ drawing }) => drawing.kind));
  expect([...kinds].sort()).toEqual(['bar', 'bump', 'line', 'map', 'range', 'stack', 'timeline']);
  expect(views.filter(({ name }) => name.includes('/')).length).toBeGreaterThan(3);
});

describe.each(views)('$name', (view) => {
  describe.each(Object.values(drawingWidths))('at %i px', (width) => {
    const tree = drawChart(view.series, { width, name: view.name });
    const drawn = readDrawing(tree);

    test('is inside its frame, and no words stand on others', () => {
      expectLegible(tree);
    });

    test('names whatever it draws', () => {
      const said = drawn.words.map(({ whole }) => whole);
      const names = namesOf(view.series).map(oneLine);
      const unnamed = names.filter((name) => !said.some((one) => one.includes(name)));
      expect(unnamed).toEqual([]);
    });

    test('has each mark where its cell says', () => {
      const scales = scalesIn(view, drawn);
      for (const scale of scales) {
        expect(scale.points.length, scale.what).toBeGreaterThan(0);
        expect(strays(scale), scale.what).toEqual([]);
      }
    });

    test('prints what its cells say', () => {
      expect(misprints(view, drawn)).toEqual([]);
    });
  });
});

test.each(Object.values(drawingWidths))(
  'a length means the same in every state of a figure, at %i px',
  (width) => {
    const byFigure = Map.groupBy(
      views.filter(({ name }) => name.includes('/')),
      ({ name }) => name.split('/')[0],
    );
    expect(byFigure.size).toBeGreaterThan(1);
    for (const [figure, states] of byFigure) {
      const scales = states.map((view) => {
        const drawn = readDrawing(drawChart(view.series, { width, name: view.name }));
        return scalesIn(view, drawn)[0];
      });
      const points = scales.flatMap((scale) => scale?.points ?? []);
      // Between parts of a stack there is paper, which no length has; elsewhere there is none.
      const slack = states[0]?.series.kind === 'stack' ? 2.1 : 1;
      expect(strays({ what: figure ?? '', points, slack }), figure).toEqual([]);
    }
  },
);

/** What a reader must find in words; a line that is alone has its name in the title. */
function namesOf(given: Series): string[] {
  const series = given as KnownSeries;
  switch (series.kind) {
    case 'bar':
      return series.rows.map(({ label }) => label);
    case 'line':
    case 'bump':
      return series.lines.length > 1 ? series.lines.map(({ label }) => label) : [];
    case 'map':
      return [...series.places, ...series.areas].map(({ label }) => label);
    case 'range':
      return [...series.rows, ...series.measures].map(({ label }) => label);
    case 'stack':
      return [...series.rows, ...series.parts].map(({ label }) => label);
    case 'timeline':
      return [...series.tracks.map(({ label }) => label), ...series.events.map(({ text }) => text)];
  }
}
