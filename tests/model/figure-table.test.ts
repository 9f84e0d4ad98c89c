import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { columnsOf, toTable } from '../../src/charts/to-table.ts';
import { rowsAsCsv } from '../../src/edition/rows-as-csv.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { sourcesOf } from '../../src/model/row-sources.ts';
import type { FigureDescription } from '../../src/schema/figure.ts';
import { partsOf } from '../content/lay-content.ts';
import { datasetOf, figureOf } from './made.ts';

type Cells = Record<string, string>;

/** The rows that a figure asks for, by hand: straight from the file, with nothing of ours between. */
async function rowsOfFile(folder: string, { rows }: FigureDescription): Promise<Cells[]> {
  const csv = await readFile(join(folder, 'datasets', `${rows.dataset}.csv`), 'utf8');
  const all: Cells[] = parse(csv, { columns: true, bom: true });
  return all.filter((cells) => {
    const holds = ([column, texts]: [string, string[]]) => texts.includes(cells[column] as string);
    return Object.entries(rows.where).every(holds) && !Object.entries(rows.except).some(holds);
  });
}

const inAnyOrder = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.join('\t')).sort();

describe.each(['content', 'tests/content/good'])('In %s', async (folder) => {
  const { content, compiled } = partsOf(await openContent(folder));
  const views = [...compiled.figures.values()].flatMap(({ figure, views }) =>
    views.map(({ state, drawing }) => ({ name: `${figure.id}/${state?.id ?? ''}`, drawing })),
  );

  test.each(views)('the table of $name is the CSV, cell by cell', async ({ drawing }) => {
    const dataset = content.datasets.get(drawing.rows.dataset);
    if (!dataset) throw new Error(`no dataset ${drawing.rows.dataset}`);
    const published = await rowsOfFile(folder, drawing);
    const names = columnsOf(drawing);
    const wanted = published.map((cells) => names.map((name) => cells[name] as string));
    expect(wanted.length).toBeGreaterThan(0);

    const { columns, rows } = toTable(drawing, dataset);
    expect(columns.map(({ name }) => name)).toEqual(names);
    const shown = rows.map(({ cells }) => names.map((name) => cells[name] as string));
    // Bars are put into the drawing's order, everything else stays in the file's.
    if (drawing.kind === 'bar') expect(inAnyOrder(shown)).toEqual(inAnyOrder(wanted));
    else expect(shown).toEqual(wanted);

    const [header, ...downloaded]: string[][] = parse(rowsAsCsv(drawing, dataset));
    expect(header).toEqual(names);
    expect(downloaded).toEqual(shown);
  });
});

const columns = `year: { title: Year, type: integer }
pier: { title: Pier, type: text }
place: { title: Place, type: integer, unit: rank }
shared: { title: Shared, type: text }
boats: { title: Boats, type: number, unit: count, missing: NA }
load: { title: Load, type: number, unit: t, missing: NA }
source: { title: Source, type: source }`;
const piers = datasetOf(
  `year,pier,place,shared,boats,load,source
   2024,East,2,no,4,>1.50,count; log
   2024,West,1,no,NA,12,log
   2025,East,1,yes,9,NA,count
   2025,West,1,yes,30,2,`,
  columns,
);
const steps = 'steps: { column: year, values: [2024, 2025] }';
const load = '{ value: load, display: { unit: tonnes } }';

test.each([
  [
    'a bump with all that it can have',
    figureOf('bump', `${steps}\nrank: place\ntied: shared\nseries: pier\namount: ${load}`),
    ['year', 'pier', 'load', 'place', 'shared'],
  ],
  [
    'a bump of one line',
    figureOf('bump', `rows: { dataset: made, where: { pier: East } }\n${steps}\nrank: place`),
    ['year', 'place'],
  ],
  [
    'a range',
    figureOf(
      'range',
      `label: year\nmeasures: { column: pier, values: [East, West] }\nvalue: load\ndisplay: { unit: tonnes }`,
    ),
    ['year', 'pier', 'load'],
  ],
  [
    'a stack',
    figureOf(
      'stack',
      `label: year\nparts: { column: pier, values: [East, West] }\nvalue: load\ndisplay: { unit: tonnes }`,
    ),
    ['year', 'pier', 'load'],
  ],
])('The columns of %s are those that it draws', (_, figure, names) => {
  const table = toTable(figure, piers);
  expect(table.columns.map(({ name }) => name)).toEqual(names);
  expect(table.rows.map(({ line }) => line)).toEqual(
    names.includes('pier') ? [2, 3, 4, 5] : [2, 4],
  );
});

test('Headers name units, and places and amounts are set as numbers', () => {
  const figure = figureOf(
    'bump',
    `${steps}\nrank: place\ntied: shared\nseries: pier\namount: ${load}`,
  );
  const heads = toTable(figure, piers).columns.map(({ title, isNumber }) => [title, isNumber]);
  expect(heads).toEqual([
    ['Year', false],
    ['Pier', false],
    ['Load, t', true],
    ['Place', true],
    ['Shared', false],
  ]);
});

test('The sources of a figure are those of its rows, each once', () => {
  const of = (where: string) =>
    sourcesOf(
      figureOf(
        'bar',
        `rows: { dataset: made, where: { ${where} } }\nlabel: pier\nvalue: load\ndisplay: { unit: tonnes }`,
      ),
      piers,
    );
  expect(of('year: 2024')).toEqual(['count', 'log']);
  expect(of('year: 2025')).toEqual(['count']);
});
