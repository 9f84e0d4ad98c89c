import { describe, expect, test } from 'vitest';
import { marksOf } from '../../src/charts/marks.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { partsOf } from '../content/lay-content.ts';
import { expectMarkOfEachRow } from './drawn-marks.ts';
import { datasetOf, figureOf } from './made.ts';

describe.each(['content', 'tests/content/good'])('In %s', async (folder) => {
  const { content, compiled } = partsOf(await openContent(folder));
  const views = [...compiled.figures.values()].flatMap(({ figure, views }) =>
    views.map(({ state, drawing }) => ({ name: `${figure.id}/${state?.id ?? ''}`, drawing })),
  );

  test.each(views)('the marks of $name are its rows, one for one', ({ drawing }) => {
    const dataset = content.datasets.get(drawing.rows.dataset);
    if (!dataset) throw new Error(`no dataset ${drawing.rows.dataset}`);
    expectMarkOfEachRow(drawing, dataset, content.areas);
  });
});

test('the good content has figures of every kind', async () => {
  const { compiled } = partsOf(await openContent('tests/content/good'));
  const kinds = new Set([...compiled.figures.values()].map(({ drawing }) => drawing.kind));
  expect([...kinds].sort()).toEqual(['bar', 'bump', 'line', 'map', 'range', 'stack', 'timeline']);
});

const ferries = datasetOf(
  `year,ferry,place,boats,fare
   2024,Gull,1,7,2.50
   2024,Tern,2,NA,>3
   2025,Gull,NA,6,NA
   2025,Tern,1,9,3`,
  `year: { title: Year, type: integer }
   ferry: { title: Ferry, type: text }
   place: { title: Place, type: integer, unit: rank, missing: NA }
   boats: { title: Boats, type: integer, missing: NA }
   fare: { title: Fare, type: number, unit: USD, missing: NA }`,
);

test('A row of a bump has a mark for its place and one for its amount, as far as they are known', () => {
  const bump = figureOf(
    'bump',
    `steps: { column: year, values: [2024, 2025] }
rank: place
series: ferry
amount: { value: boats, display: { unit: boats } }`,
  );
  const marks = marksOf(bump, ferries).map(({ id, row, column }) => [id, row.line, column]);
  expect(marks).toEqual([
    ['gull:2024', 2, 'boats'],
    ['gull:2024:rank', 2, 'place'],
    ['tern:2024:rank', 3, 'place'],
    ['gull:2025', 4, 'boats'],
    ['tern:2025', 5, 'boats'],
    ['tern:2025:rank', 5, 'place'],
  ]);
  expectMarkOfEachRow(bump, ferries);
});

test('The only line of a bump is called rank', () => {
  const bump = figureOf(
    'bump',
    `rows: { dataset: made, where: { ferry: Tern } }
steps: { column: year, values: [2024, 2025] }
rank: place`,
  );
  expect(marksOf(bump, ferries).map(({ id }) => id)).toEqual(['rank:2024:rank', 'rank:2025:rank']);
  expectMarkOfEachRow(bump, ferries);
});

test('A bound has a mark, and what is not available has none', () => {
  const range = figureOf(
    'range',
    `label: year
measures: { column: ferry, values: [Gull, Tern] }
value: fare
display: { unit: dollars }`,
  );
  expect(marksOf(range, ferries).map(({ id }) => id)).toEqual([
    '2024:gull',
    '2024:tern',
    '2025:tern',
  ]);
  expectMarkOfEachRow(range, ferries);
});

test('The rows of a whole are no marks of its stack', () => {
  const loads = datasetOf(
    `ferry,load,tonnes
     Gull,Sheep,2
     Gull,Mail,0
     Gull,All,5`,
    `ferry: { title: Ferry, type: text }
     load: { title: Load, type: text }
     tonnes: { title: Tonnes, type: number, unit: t }`,
  );
  const stack = figureOf(
    'stack',
    `label: ferry
parts: { column: load, values: [Sheep, Mail], whole: All, rest: Other loads }
value: tonnes
display: { unit: tonnes }`,
  );
  expect(marksOf(stack, loads).map(({ id }) => id)).toEqual(['gull:sheep', 'gull:mail']);
  expectMarkOfEachRow(stack, loads);
});

test('Two events of a day are told apart by a count', () => {
  const events = datasetOf(
    `day,event,place
     2025-03-02,The ice breaks,Lake
     2025-03-01,A boat sinks,Lake
     2025-03-02,A boat is raised,Pier`,
    `day: { title: Day, type: date }
     event: { title: Event, type: text }
     place: { title: Place, type: text }`,
  );
  const timeline = figureOf(
    'timeline',
    `date: day
event: event
tracks: { column: place, values: [Lake, Pier] }`,
  );
  const marks = marksOf(timeline, events).map(({ id, row }) => [id, row.cells['event']]);
  expect(marks).toEqual([
    ['2025-03-01', 'A boat sinks'],
    ['2025-03-02', 'The ice breaks'],
    ['2025-03-02_2', 'A boat is raised'],
  ]);
  expectMarkOfEachRow(timeline, events);
});
