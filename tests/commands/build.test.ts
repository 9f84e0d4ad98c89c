import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { goodFolder } from '../content/lay-content.ts';
import { makePublishable } from '../content/publishable.ts';
import { layClock, layProject } from './lay-project.ts';

let folder: string;
let content: string;
let out: string;
/** Of a build where there is no browser. */
let unprinted: ReturnType<typeof run>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-build-'));
  content = join(folder, 'content');
  out = join(folder, 'out');
  await cp(goodFolder, content, { recursive: true });
  await makePublishable(content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command as package.json does, on a copy of the good content and into a folder beside it. */
function run(command: string, args: string[] = [], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', command, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ASSAY_CONTENT: content, ASSAY_OUT: out, ...environment },
    },
  );
  return { status, stdout, stderr };
}

/** A digest of every file of the output. */
async function bytesOf(path: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of await listFiles(path)) {
    digests[file] = createHash('sha256')
      .update(await readFile(join(path, file)))
      .digest('hex');
  }
  return digests;
}

test('a build after a changed cell fails, names the places, and leaves the old output byte for byte', async () => {
  expect(run('build').status).toBe(0);
  const before = await bytesOf(out);
  expect(Object.keys(before)).toContain('articles/lake-freight/index.html');

  const csv = join(content, 'datasets', 'landings.csv');
  const rows = await readFile(csv, 'utf8');
  await writeFile(csv, rows.replace('Alder,2024,1200', 'Alder,2024,5000'));
  const failed = run('build');
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain(
    'content/articles/lake-freight.md:4:17  "1,200 tonnes"; wanted what number alder-2024 says, 5,000 t  (number-agrees)',
  );
  expect(failed.stderr).toMatch(/landings\.csv:\d+ freight_t — write "5,000 tonnes"/);
  expect(await bytesOf(out)).toEqual(before);
  await writeFile(csv, rows);
});

test('a clone in another folder, time zone, language and year, on more threads, with nothing kept, builds the same bytes', async () => {
  expect(run('build', ['--require-pdf'], { ASSAY_THREADS: '1' }).status).toBe(0);
  const first = await bytesOf(out);
  const clone = join(folder, 'another folder', 'näher');
  const other = join(folder, 'other-out');
  await layProject(clone);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', 'build', '--require-pdf'],
    {
      cwd: clone,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASSAY_CONTENT: content,
        ASSAY_OUT: other,
        ASSAY_THREADS: '3',
        TZ: 'Pacific/Auckland',
        LC_ALL: 'tr_TR.UTF-8',
        LANG: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import=${pathToFileURL(await layClock(folder, 400)).href}`,
      },
    },
  );
  expect(status, stderr).toBe(0);
  const endings = new Set(Object.keys(first).map((file) => file.split('.').at(-1)));
  for (const ending of ['br', 'gz', 'html', 'pdf', 'png', 'zip']) expect(endings).toContain(ending);
  expect(await bytesOf(other)).toEqual(first);
});

test('a draft and an article of tomorrow are in no page, feed or list, and what they alone use is not either', async () => {
  const article = await readFile(join(content, 'articles', 'lake-freight.md'), 'utf8');
  const figure = await readFile(join(content, 'figures', 'landings.yaml'), 'utf8');
  await writeFile(join(content, 'figures', 'secret.yaml'), figure);
  const secret = article
    .replace('::figure{#landings}', '::figure{#secret}')
    .replace('figures: [landings]', 'figures: [secret]')
    // What is not out yet has not been corrected either.
    .replace(/^changes:\n(?: .*\n)+/m, '')
    .replace(/^title: .*$/m, 'title: The article that is not out yet');
  await writeFile(
    join(content, 'articles', 'secret-draft.md'),
    secret.replace('kicker:', 'draft: true\nkicker:'),
  );
  await writeFile(
    join(content, 'articles', 'secret-tomorrow.md'),
    secret.replace(/^published: .*$/m, 'published: 2999-01-01'),
  );
  const cardsIn = async () => (await listFiles(out)).filter((file) => file.startsWith('cards/'));
  const cards = await cardsIn();
  // Of the site, its article, its claim, and its seven figures, of which one has two states.
  expect(cards).toHaveLength(11);
  unprinted = run('build', [], { ASSAY_BROWSER: '/nowhere/chromium' });
  expect(unprinted.status).toBe(0);
  // A card is a picture: what it says of a draft could not be searched for.
  expect(await cardsIn()).toEqual(cards);
  for (const file of await listFiles(out)) {
    expect(file).not.toContain('secret');
    if (/\.(?:html|xml|json|txt)$/.test(file)) {
      expect(await readFile(join(out, file), 'utf8')).not.toMatch(/secret|not out yet/);
    }
  }
});

test('without a browser a build says that there are no PDFs, and no page leads to one', async () => {
  // Beside what a slow machine says of its progress.
  expect(unprinted.stderr.replace(/^[A-Z][a-z ]+: [\d,]+.*\n/gm, '')).toBe(
    'No PDFs, and no page leads to any: ASSAY_BROWSER names /nowhere/chromium, where there is no browser. ' +
      'Install Chrome, or name a Chromium with ASSAY_BROWSER=/path/to/chromium.\n',
  );
  const files = await listFiles(out);
  expect(files).toContain('articles/lake-freight/briefing/index.html');
  expect(files.filter((file) => file.endsWith('.pdf'))).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(out, file), 'utf8');
    expect(html, file).not.toMatch(/href="?[^" >]*briefing-(?:a4|letter)\.pdf/);
  }
});

test('a build that must print fails at once without a browser', async () => {
  const before = await bytesOf(out);
  const { status, stderr } = run('build', ['--require-pdf'], {
    ASSAY_BROWSER: '/nowhere/chromium',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'No PDFs, which --require-pdf asks for: ASSAY_BROWSER names /nowhere/chromium, where there is no browser. ' +
      'Install Chrome, or name a Chromium with ASSAY_BROWSER=/path/to/chromium.\n',
  );
  expect(await bytesOf(out)).toEqual(before);
});

test('check gives its report as data', async () => {
  const path = join(content, 'pages', 'about.md');
  const about = await readFile(path, 'utf8');
  await writeFile(path, about.replace('title:', 'titel:'));
  const { status, stdout } = run('check', ['--format', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'content/pages/about.md',
      line: 2,
      column: 1,
      rule: 'key-known',
      found: 'unknown key "titel"',
      wanted: 'one of title, description, menu',
      hint: 'write "title"',
    },
    {
      file: 'content/pages/about.md',
      line: 2,
      column: 1,
      rule: 'value-present',
      found: 'no "title"',
      wanted: 'words',
      hint: 'add "title:"',
    },
  ]);
  await writeFile(path, about);
});

test('an output that a kill left in the middle of its swap is put back by the next command, whatever it is', async () => {
  await rename(out, `${out}.previous`);
  expect(run('check').status).toBe(0);
  expect(await listFiles(out)).toContain('index.html');
});

test('an unknown format is turned away', () => {
  const { status, stderr } = run('check', ['--format', 'xml']);
  expect(status).toBe(2);
  expect(stderr).toBe('check: --format is text or json, not xml\n');
});
