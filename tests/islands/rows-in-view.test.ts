import { expect, test } from 'vitest';
import type { FigureData } from '../../src/edition/figure-data.ts';
import { bestView, marksOfRows } from '../../src/islands/rows-in-view.ts';

const mark = (id: string, line?: number) => ({
  id,
  name: id,
  value: '1 boat',
  ...(line === undefined ? {} : { line }),
});
const landings: FigureData = {
  dataset: 'landings',
  opening: '2025',
  views: {
    '2024': { marks: [mark('lake', 2), mark('sea', 3)] },
    '2025': { marks: [mark('lake', 4), mark('sea', 5), mark('rest')] },
    '2026': { marks: [mark('lake', 6), mark('sea', 5)] },
  },
};
const wanted = (rows: string[], about = rows) => ({ all: new Set(rows), about: new Set(about) });
const best = (rows: string[], shown = '2025', about = rows) => {
  const view = bestView(landings, wanted(rows, about), shown);
  return view && [view.state, view.marks.map(({ id }) => id)];
};

test('marks are found by the row that they stand for', () => {
  const found = marksOfRows(landings, '2025', new Set(['landings:5', 'berths:4']));
  expect(found.map(({ id }) => id)).toEqual(['sea']);
  expect(marksOfRows(landings, '1999', new Set(['landings:5']))).toEqual([]);
});

test('the state that shows most of the rows is the best', () => {
  expect(best(['landings:2', 'landings:3', 'landings:4'])).toEqual(['2024', ['lake', 'sea']]);
});

test('where several show as much it is the one on the page, then the opening one', () => {
  expect(best(['landings:5'], '2026')).toEqual(['2026', ['sea']]);
  expect(best(['landings:5'], '2024')).toEqual(['2025', ['sea']]);
});

test('a row with several marks counts once', () => {
  const twice = {
    ...landings,
    views: { ...landings.views, '2027': { marks: [mark('a', 2), mark('b', 2)] } },
  };
  const view = bestView(twice, wanted(['landings:2', 'landings:3']), '2025');
  expect(view).toMatchObject({ state: '2024', rowCount: 2 });
  expect(bestView(twice, wanted(['landings:2']), '2027')).toMatchObject({ rowCount: 1 });
});

test('rows that no state shows have no best one', () => {
  expect(best(['landings:9', 'berths:2'])).toBeUndefined();
});

test('what the words are about is read, and a state without it is none', () => {
  expect(best(['landings:5', 'landings:4'], '2025', ['landings:5'])).toEqual([
    '2025',
    ['lake', 'sea'],
  ]);
  expect(
    bestView(landings, wanted(['landings:4', 'landings:5'], ['landings:5']), '2025')?.mark.id,
  ).toBe('sea');
  expect(best(['landings:4', 'landings:6'], '2025', ['landings:6'])).toEqual(['2026', ['lake']]);
  expect(best(['landings:4', 'landings:9'], '2025', ['landings:9'])).toBeUndefined();
});
