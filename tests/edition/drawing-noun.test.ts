import { expect, test } from 'vitest';
import { drawingNoun } from '../../src/edition/drawing-noun.ts';
import { editionOf, goodParts } from './good-edition.ts';

const edition = editionOf(goodParts);

test('a drawing is called by what it is and by how many things it shows', () => {
  const nouns = Object.fromEntries(
    edition.figures.map(({ id, opening }) => [id, drawingNoun(opening)]),
  );
  expect(nouns).toEqual({
    'by-year': 'Line chart, 2 harbours',
    cargo: 'Chart of stacked bars, 2 harbours',
    happenings: 'Timeline, 2 events',
    'harbours-map': 'Map, 3 harbours',
    landings: 'Bar chart, 2 harbours',
    places: 'Chart of ranks, 3 harbours',
    'two-counts': 'Dot chart, 3 harbours',
  });
});

test('its things are counted by what their column is called, and by values where that is no noun', () => {
  const view = edition.figure('landings').opening;
  const called = (title: string) => {
    const { dataset } = view;
    const harbour = { ...dataset.columns['harbour'], title } as (typeof dataset.columns)[string];
    return drawingNoun({
      ...view,
      dataset: { ...dataset, columns: { ...dataset.columns, harbour } },
    });
  };
  expect(called('Quay of the lake')).toMatch(/^Bar chart, \d+ quays of the lake$/);
  expect(called('Where it lands')).toMatch(/^Bar chart, \d+ values$/);
});
