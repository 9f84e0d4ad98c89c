import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startNew } from '../../src/commands/new.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { allUnits } from '../../src/quantity/unit.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'assay-new-')), 'content');
  await cp('tests/content/good', folder, { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** As a command. */
function run(...args: string[]) {
  const env = { ...process.env, ASSAY_CONTENT: folder };
  const command = ['src/commands/new.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

/** The same without a process of its own. */
const ask = (...args: string[]) => startNew(args, folder, '2025-03-31');

const read = (path: string) => readFile(join(folder, path), 'utf8');
const opened = () => openContent(folder);

/** Keys of YAML, or of front matter, with no comment on their line or the one above. */
function uncommented(text: string): string[] {
  const lines = text.replace(/^---\n([\s\S]*?)^---\n[\s\S]*$/m, '$1').split('\n');
  return lines.filter(
    (line, index) =>
      /^ *[\w"-]+:/.test(line) && !line.includes(' # ') && !/^ *# \S/.test(lines[index - 1] ?? ''),
  );
}

test('a new article is a draft without a problem, and says what to do next', async () => {
  expect(run('article', 'ice-again')).toEqual({
    status: 0,
    stdout:
      'Wrote content/articles/ice-again.md.\nNext: write it (npm run dev shows it), then drop "draft: true"; npm run check holds it against the rules.\n',
    stderr: '',
  });
  const { parts, problems } = await opened();
  expect(problems).toEqual([]);
  const article = parts?.content.articles.find(({ slug }) => slug === 'ice-again');
  expect(article?.draft).toBe(true);
  expect(uncommented(await read('articles/ice-again.md'))).toEqual([]);
});

test('a new dataset has rows that name the first source, and no problem', async () => {
  expect(run('dataset', 'ferries').stdout).toMatch(
    /^Wrote content\/datasets\/ferries\.csv and content\/datasets\/ferries\.yaml\.\nNext: /,
  );
  const { parts, problems } = await opened();
  expect(problems).toEqual([]);
  expect(parts?.content.datasets.get('ferries')?.rows[0]?.cells['source']).toBe('harbour-master');
  expect(uncommented(await read('datasets/ferries.yaml'))).toEqual([]);
});

test('a new figure draws each name of its dataset once, where there is an amount', async () => {
  expect(run('figure', 'first-look', '--dataset', 'landings').stdout).toBe(
    'Wrote content/figures/first-look.yaml.\nNext: write its words, and place it in an article with ::figure{#first-look}; npm run check holds it against the rules.\n',
  );
  const { parts, problems } = await opened();
  expect(problems).toEqual([]);
  expect(parts?.content.figures.get('first-look')?.drawing).toMatchObject({
    kind: 'bar',
    label: 'harbour',
    value: 'freight_t',
    rows: { dataset: 'landings', where: { year: ['2024'] } },
  });
  expect(uncommented(await read('figures/first-look.yaml'))).toEqual([]);
});

test('a new claim rests on the first source, or on the one that is named', async () => {
  expect((await ask('claim', 'more-boats')).status).toBe(0);
  expect(run('claim', '2024', '--source', 'lake-board').stdout).toBe(
    'Wrote content/claims/2024.yaml.\nNext: write what was said, and refer to it in an article with [words](claim:2024); npm run check holds it against the rules.\n',
  );
  const { parts, problems } = await opened();
  expect(problems).toEqual([]);
  expect(parts?.content.claims.get('more-boats')?.evidence).toEqual(['harbour-master']);
  expect(parts?.content.claims.get('2024')?.evidence).toEqual(['lake-board']);
  expect(uncommented(await read('claims/more-boats.yaml'))).toEqual([]);
});

test('a figure of amounts in any unit but a rank has no problem', async () => {
  await ask('dataset', '2024');
  const description = await read('datasets/2024.yaml');
  for (const unit of allUnits.filter((one) => one !== 'rank')) {
    await rm(join(folder, 'figures', 'units.yaml'), { force: true });
    await writeFile(
      join(folder, 'datasets', '2024.yaml'),
      description.replace('unit: count', `unit: "${unit}"`),
    );
    expect((await ask('figure', 'units', '--dataset', '2024')).status, unit).toBe(0);
    expect((await opened()).problems, unit).toEqual([]);
  }
});

test('what is there is never written over, nor is half of it written', async () => {
  const before = await read('datasets/cargo.yaml');
  expect(await ask('dataset', 'cargo')).toEqual({
    status: 1,
    text: 'new: there is a dataset "cargo" already',
  });
  expect(await read('datasets/cargo.yaml')).toBe(before);
  expect(await ask('claim', 'brook-wants-more')).toEqual({
    status: 1,
    text: 'new: there is a claim "brook-wants-more" already',
  });
  await rm(join(folder, 'datasets', 'cargo.csv'));
  await rm(join(folder, 'site.yaml'));
  expect(await ask('dataset', 'cargo')).toEqual({
    status: 1,
    text: 'new: datasets/cargo.yaml is there already, and stays as it is. Choose another id',
  });
  expect(await read('datasets/cargo.yaml')).toBe(before);
  await expect(read('datasets/cargo.csv')).rejects.toThrow('ENOENT');
});

test('an id that is none is refused in the words of its rule', async () => {
  for (const id of ['Ice_Again', '../ice', '']) {
    expect(await ask('article', id)).toEqual({
      status: 1,
      text: `new: "${id}"; wanted lower-case letters and digits in words joined by hyphens, at most 80  (id-form)\n    write it like "reserves-by-country"`,
    });
  }
});

const usage =
  'Usage: npm run new -- article <id> | dataset <id> | figure <id> --dataset <id> | claim <id> [--source <id>]';

test('whoever asks wrongly gets one line of usage', async () => {
  const wrong = [
    [],
    ['article'],
    ['number', 'ice'],
    ['article', 'ice', 'snow'],
    ['article', 'ice', '--dataset', 'cargo'],
    ['dataset', 'ice', '--source', 'lake-board'],
  ];
  for (const args of wrong) {
    expect(await ask(...args), args.join(' ')).toEqual({ status: 2, text: usage });
  }
  expect(run('number', 'ice')).toEqual({ status: 2, stdout: '', stderr: `${usage}\n` });
  expect(await ask('claim', 'ice', '--sauce', 'lake-board')).toEqual({
    status: 2,
    text: `new: Unknown option '--sauce'; it takes <kind> <id>, --dataset <value>, --source <value>\n${usage}`,
  });
});

test('a figure or a claim of what is not there is told what is', async () => {
  const refused = async (...args: string[]) => {
    const { status, text } = await ask(...args);
    expect(status).toBe(1);
    return text;
  };
  const datasets =
    'a figure draws one of cargo, happenings, harbours, landings, places, two-counts';
  expect(await refused('figure', 'ice')).toBe(`new: no --dataset; ${datasets}`);
  expect(await refused('figure', 'ice', '--dataset', 'snow')).toBe(
    `new: no dataset "snow"; ${datasets}`,
  );
  expect(await refused('figure', 'ice', '--dataset', 'happenings')).toBe(
    'new: the dataset "happenings" has not both a column of text and one of numbers, which bars need; docs/figures.md has other kinds',
  );
  expect(await refused('claim', 'ice', '--source', 'snow')).toBe(
    'new: no source "snow"; a claim rests on one of harbour-master, lake-board',
  );
  expect((await opened()).parts?.content.figures.has('ice')).toBe(false);
});

test('an empty site gets its first files, and is told what a figure and a claim need', async () => {
  const site = await read('site.yaml');
  await rm(folder, { recursive: true });
  expect((await ask('article', 'ice')).text).toBe(
    `new: no folder ${folder}; set ASSAY_CONTENT to a content folder that is there`,
  );
  await mkdir(folder);
  expect((await ask('figure', 'ice', '--dataset', 'ice')).text).toBe(
    'new: the content cannot be read yet; npm run check says why',
  );
  await writeFile(join(folder, 'site.yaml'), site);
  expect((await ask('figure', 'ice')).text).toBe(
    'new: a figure needs a dataset, and there is none yet: npm run new -- dataset <id>',
  );
  const { text } = await ask('claim', 'ice');
  expect(text).toBe(
    'new: a claim rests on a source, and there is none yet. Write one into sources/first.yaml, e.g.\nsome-report: { publisher: Who published it, title: What it is called, date: undated, read: full }',
  );
  expect((await ask('article', 'ice')).status).toBe(0);
  expect((await ask('dataset', 'ice')).status).toBe(0);
  expect((await opened()).problems).toEqual([]);
  // The source that was shown is one.
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'sources', 'first.yaml'), text.split('\n')[1] as string);
  expect((await ask('claim', 'ice')).status).toBe(0);
  expect((await opened()).problems).toEqual([]);
});
