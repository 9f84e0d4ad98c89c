import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colourOf } from '../../src/pictures/theme.ts';
import { reportText } from '../../src/problem/report.ts';
import { expectLegible } from '../charts/legible.ts';
import { type CopiedSource, copySource } from './copy-source.ts';

/*
 * A kind of figure is a folder and a line of `kinds.ts`. Whatever else knew the kinds by name would
 * not know this one.
 */
let source: CopiedSource;

beforeAll(async () => {
  source = await copySource();
  await source.add('tests/toys/kinds/dots', 'src/charts/kinds/dots');
  await source.addLine(
    'src/charts/kinds.ts',
    "'./kinds/bump/bump.ts'",
    "export { dots } from './kinds/dots/dots.ts';",
  );
});

afterAll(() => rm(source.folder, { recursive: true, force: true }));

const openContent = async (folder: string) => {
  const opener = await source.load<typeof import('../../src/integration/open-content.ts')>(
    'src/integration/open-content.ts',
  );
  return opener.openContent(folder);
};

/** The good content with the toy's beside it, and one of its files changed. */
async function contentWith(file = '', edit: (text: string) => string = (text) => text) {
  const folder = join(source.folder, 'content');
  await rm(folder, { recursive: true, force: true });
  await cp('tests/content/good', folder, { recursive: true });
  await cp('tests/toys/swans', folder, { recursive: true });
  if (file) await writeFile(join(folder, file), edit(await readFile(join(folder, file), 'utf8')));
  return folder;
}

/** What a check says, without the folder that the content happens to be in. */
async function reportOf(folder: string): Promise<string> {
  const { problems } = await openContent(folder);
  return reportText(problems, { color: false, lineOf: () => undefined });
}

/** The figure in the state that it opens in, with its rows. */
async function opened() {
  const { parts, problems } = await openContent(await contentWith());
  expect(problems).toEqual([]);
  if (!parts) throw new Error('opened: the content cannot be read');
  const { makeEdition } =
    await source.load<typeof import('../../src/edition/edition.ts')>('src/edition/edition.ts');
  const edition = makeEdition(parts, {
    now: '2026-01-01T00:00:00Z',
    isBeingWritten: false,
    isPrinted: false,
    cardOf: () => ({ address: '/cards/swans.png', alt: 'Swans' }),
  });
  const { opening: view, compiled } = edition.figure('swans');
  return { edition, view, compiled, dataset: view.dataset, series: view.series() };
}

test('A figure of a new kind is read and checked, and each of its states has its rows', async () => {
  const { compiled, series } = await opened();
  expect(compiled.views.map(({ state }) => state?.value)).toEqual(['2024', '2025']);
  expect(series).toEqual({
    kind: 'dots',
    rows: [
      { id: 'lake', label: 'Lake', count: 9 },
      { id: 'river', label: 'River', count: 4 },
      { id: 'pond', label: 'Pond', count: 1 },
    ],
  });
});

test('A column that is not there, a name that is drawn twice and a highlight of nothing are problems with their places', async () => {
  const wrong = (edit: (text: string) => string) => contentWith('figures/swans.yaml', edit);
  expect(
    await reportOf(await wrong((text) => text.replace('count: swans', 'count: swan'))),
  ).toContain(
    'content/figures/swans.yaml:9:8  the column "swan", which swans has not; wanted a column of number or integer: year, swans',
  );
  expect(await reportOf(await wrong((text) => text.replace('[Lake]', '[Sea]')))).toContain(
    'content/figures/swans.yaml:10:13  "Sea", which no row drawn has in "water"; wanted one of Lake, River, Pond',
  );
  const twice = await contentWith('datasets/swans.csv', (text) =>
    text.replace('Pond,2024', 'Lake ,2024'),
  );
  expect(await reportOf(twice)).toContain('content/figures/swans.yaml:7:7  "Lake " beside "Lake"');
});

test('Rows that pass every rule and yet cannot be drawn are found by the check, at the state that has them', async () => {
  const crowded = await contentWith('datasets/swans.csv', (text) =>
    text.replace('River,2024,3', 'River,2024,300'),
  );
  const report = await reportOf(crowded);
  expect(report).toContain(
    'content/figures/swans.yaml:15:7  swans in the state "2024", of which there is no drawing 720 px wide: dots: no room for 300 dots of "River"; wanted rows that make a chart of dots',
  );
  expect(report).toContain('report this as a fault of the program');
});

test('It is drawn in every width, with a mark for each row and a table', async () => {
  const { view, dataset, series } = await opened();
  const { drawChart } =
    await source.load<typeof import('../../src/charts/draw.ts')>('src/charts/draw.ts');
  const { toTable } =
    await source.load<typeof import('../../src/charts/to-table.ts')>('src/charts/to-table.ts');
  const { readableMarks } = await source.load<typeof import('../../src/edition/mark-words.ts')>(
    'src/edition/mark-words.ts',
  );
  for (const width of [720, 480, 288]) expectLegible(drawChart(series, { width, name: 'Swans' }));
  expect(toTable(view.drawing, dataset).columns.map(({ title }) => title)).toEqual([
    'Water',
    'Swans',
  ]);
  expect(readableMarks(view.drawing, dataset)[0]).toEqual({
    id: 'lake',
    name: 'Lake',
    value: '9 dots',
    line: 5,
  });
});

test('It is a picture, a card with words for who does not see it, and a drawing on paper', async () => {
  const { edition, view, series } = await opened();
  const { figureSvg, figurePng } = await source.load<
    typeof import('../../src/pictures/figure-picture.ts')
  >('src/pictures/figure-picture.ts');
  const words = {
    title: view.title.plain,
    subtitle: view.subtitle.plain,
    description: view.description.plain,
    source: 'Source: Port City Council',
    site: { name: 'The Ferry Post', address: 'ferry.example' },
  };
  const svg = figureSvg(words, series);
  expect(svg.match(/h4v4h-4z/g)).toHaveLength(14);
  // Its own style, at work where no style sheet is.
  const green = colourOf('established', 'light');
  expect(svg.match(new RegExp(`<path[^>]*h4v4h-4z" fill="${green}"`, 'g'))).toHaveLength(3);
  expect([...figurePng(words, series).slice(1, 4)]).toEqual(
    [...'PNG'].map((letter) => letter.charCodeAt(0)),
  );
  const { figureCardChoices } = await source.load<
    typeof import('../../src/edition/card-choices.ts')
  >('src/edition/card-choices.ts');
  const [card] = figureCardChoices(view, edition.content);
  expect(card?.alt).toContain('From a chart of dots: Swans counted on each water');
  const { drawCard } = await source.load<typeof import('../../src/pictures/draw-card.ts')>(
    'src/pictures/draw-card.ts',
  );
  const drawn = card && 'words' in card ? drawCard(card.words) : undefined;
  expect(drawn).toBeDefined();
  expect(view.drawn(338, 'On paper').height).toBe(72);
});

test('Editors’ schemas and the gallery list it', async () => {
  const { jsonSchemas } =
    await source.load<typeof import('../../src/commands/schemas.ts')>('src/commands/schemas.ts');
  expect(jsonSchemas()['figure']).toContain('"const": "dots"');
  const { examples } =
    await source.load<typeof import('../../src/charts/examples.ts')>('src/charts/examples.ts');
  expect(Object.keys(examples)).toEqual([
    'bar',
    'bump',
    'dots',
    'line',
    'map',
    'range',
    'stack',
    'timeline',
  ]);
});
