import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { type CopiedSource, copySource } from './copy-source.ts';

/*
 * A unit is a line of `units.ts`; an operation is a file, and its name in `operations.ts`. Whatever
 * else knew them by name would not know these.
 */
const unitLine = "  GWh: { dimension: 'energy', factor: 1, noun: 'gigawatt-hour', sign: '# GWh' },";

let source: CopiedSource;

beforeAll(async () => {
  source = await copySource();
  await source.addLine('src/quantity/units.ts', '  years: {', unitLine);
  await source.add('tests/toys/operation/median.ts', 'src/model/operations/median.ts');
  const list = 'src/model/operations.ts';
  await source.addLine(list, "/mean.ts'", "import { median } from './operations/median.ts';");
  await source.addLine(list, '  mean,', '  median,');
});

afterAll(() => rm(source.folder, { recursive: true, force: true }));

/** The good content with that of the toys beside it, and words of it changed. */
async function contentWith(edit: (text: string, file: string) => string = (text) => text) {
  const content = join(source.folder, 'content');
  await rm(content, { recursive: true, force: true });
  await cp('tests/content/good', content, { recursive: true });
  await cp('tests/toys/power', content, { recursive: true });
  for (const file of ['articles/power.md', 'numbers/power.yaml', 'datasets/power.yaml']) {
    const path = join(content, file);
    await writeFile(path, edit(await readFile(path, 'utf8'), file));
  }
  return content;
}

async function check(folder: string) {
  const { readContent } = await source.load<typeof import('../../src/reading/read-content.ts')>(
    'src/reading/read-content.ts',
  );
  const { compileContent } = await source.load<typeof import('../../src/prose/compile-content.ts')>(
    'src/prose/compile-content.ts',
  );
  const { workNumbers } = await source.load<typeof import('../../src/checks/work-numbers.ts')>(
    'src/checks/work-numbers.ts',
  );
  const { checkContent } = await source.load<typeof import('../../src/checks/check-content.ts')>(
    'src/checks/check-content.ts',
  );
  const { content, problems } = await readContent(folder);
  if (!content) throw new Error('check: no content');
  const worked = workNumbers(content);
  const found = checkContent(content, compileContent(content), worked);
  return { content, numbers: worked.numbers, problems: [...problems, ...found] };
}

const said = (problems: readonly Problem[]) =>
  problems.map(({ rule, found, wanted, hint }) => `${rule}: ${found}; wanted ${wanted} — ${hint}`);

test('Nothing else of the source wants to know of a unit or an operation', async () => {
  const config = {
    extends: './tsconfig.json',
    include: ['src/checks', 'src/commands/new', 'src/commands/schemas.ts', 'src/sharing'],
  };
  await writeFile(join(source.folder, 'tsconfig.toys.json'), JSON.stringify(config));
  const { stdout, status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.toys.json'],
    { cwd: source.folder, encoding: 'utf8' },
  );
  expect([stdout, status]).toEqual(['', 0]);
});

test('Content with both is read and checked, and pages say how the number came about', async () => {
  const { numbers, problems } = await check(await contentWith());
  expect(said(problems)).toEqual([]);
  expect(numbers.get('middle-output')).toMatchObject({
    value: { kind: 'known', amount: 1250 },
    unit: 'GWh',
    operation: 'median',
    working: 'Median of 3: 4,200 GWh, 310 GWh, 1,250 GWh',
  });
});

test('Words that say something else are caught, and those that say it are offered', async () => {
  const folder = await contentWith((text) =>
    text
      .replace('[4,200 gigawatt-hours]', '[4,300 gigawatt-hours]')
      .replace('[4.2 thousand GWh]', '[4.2 thousand tonnes]')
      .replace('[1,250 GWh]', '[1,350 GWh]'),
  );
  const { problems } = await check(folder);
  expect(said(problems)).toEqual([
    'number-agrees: "4,300 gigawatt-hours"; wanted what number weir-output says, 4,200 GWh — content/datasets/power.csv:2 output — write "4,200 gigawatt-hours", or point to another number',
    'number-agrees: "4.2 thousand tonnes"; wanted what number weir-output says, 4,200 GWh — content/datasets/power.csv:2 output — write "4,200 gigawatt-hours", or point to another number',
    'number-agrees: "1,350 GWh"; wanted what number middle-output says, 1,250 GWh — content/datasets/power.csv:2 output and 2 more: Median of 3: 4,200 GWh, 310 GWh, 1,250 GWh — write "1,250 GWh", or point to another number',
  ]);
});

test('An entry that names what is not there, mixes units or does nothing is told of in terms of both', async () => {
  const withNumbers = (change: (text: string) => string) =>
    contentWith((text, file) => (file === 'numbers/power.yaml' ? change(text) : text));
  const misspelt = await withNumbers(
    (text) =>
      `${text.replace('median: { dataset: power', 'median: { dataset: powr')}mixed:\n  title: Mixed\n  median: [weir-output, alder-2024]\n`,
  );
  expect(said((await check(misspelt)).problems)).toEqual([
    'reference-known: the dataset "powr", which is not there; wanted the id of a dataset — write "power"',
    'number-units: GWh with t (alder-2024); wanted amounts of one kind — take t with t alone, and GWh with GWh',
  ]);
  const idle = await withNumbers((text) => `${text}idle:\n  title: Idle\n`);
  expect(said((await check(idle)).problems)).toEqual([
    'value-present: no operation; wanted exactly one of cell, sum, count, min, max, mean, median, rank, share, ratio, difference, change, product — say where the number is read from, or how it is derived',
  ]);
});

test('Schemas for editors, new files and lines of text know both', async () => {
  const { jsonSchemas } =
    await source.load<typeof import('../../src/commands/schemas.ts')>('src/commands/schemas.ts');
  const { numbers = '', dataset = '' } = jsonSchemas();
  expect(Object.keys(JSON.parse(numbers).additionalProperties.properties)).toContain('median');
  expect(dataset).toContain('"GWh"');
  const { newDataset } = await source.load<typeof import('../../src/commands/new/new-dataset.ts')>(
    'src/commands/new/new-dataset.ts',
  );
  expect(newDataset('power', '2025-03-01', undefined)[1]?.text).toMatch(/ratio, years, GWh\./);
  const { newFigure } = await source.load<typeof import('../../src/commands/new/new-figure.ts')>(
    'src/commands/new/new-figure.ts',
  );
  const { content } = await check(await contentWith());
  const power = content.datasets.get('power');
  const figure = power && newFigure('power', power);
  expect(figure?.[0]?.text).toContain('display: { unit: gigawatt-hours }');
  const { keepUnits } =
    await source.load<typeof import('../../src/prose/no-breaks.ts')>('src/prose/no-breaks.ts');
  expect(keepUnits('5 GWh, 1 gigawatt-hour, 6 GWhs')).toBe(
    '5\u00a0GWh, 1\u00a0gigawatt-hour, 6 GWhs',
  );
});
