import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import { listFiles } from '../../src/output/files.ts';
import { standardFaults } from '../sharing/standards.ts';
import { goodFolder, partsOf } from './lay-content.ts';

/** A site that was written from the README and docs/ alone, with `npm run new`: it shares nothing with the flagship. */
const folder = 'tests/content/second';
let out: string;
let said: string;

beforeAll(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'assay-second-')), 'dist');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', 'build', '--no-pdf'],
    { encoding: 'utf8', env: { ...process.env, ASSAY_CONTENT: folder, ASSAY_OUT: out } },
  );
  said = stdout + stderr;
  expect(status, said).toBe(0);
});
afterAll(() => rm(join(out, '..'), { recursive: true, force: true }));

test('an article with a dataset, a figure, bound numbers and a claim has no problems', async () => {
  const { problems, tally } = await openContent(folder);
  expect(problems).toEqual([]);
  expect(tally).toMatchObject({ datasets: 1, waivers: 0 });
  expect(said).toContain('5 numbers agree with 1 dataset; no problems.');
});

test('each of them is published under its own name, and nothing of another site is', async () => {
  const files = await listFiles(out);
  expect(files).toEqual(
    expect.arrayContaining([
      'articles/night-ferries/index.html',
      'articles/night-ferries/briefing/index.html',
      'articles/night-ferries/numbers/index.html',
      'claims/harbour-full/index.html',
      'datasets/crossings/crossings.csv',
      'figures/routes/embed/index.html',
      'figures/routes.png',
    ]),
  );
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(pages.map((file) => readFile(join(out, file), 'utf8')));
  const own = partsOf(await openContent(folder)).content.site.address;
  for (const other of ['content', goodFolder]) {
    const { address } = partsOf(await openContent(other)).content.site;
    // What is published may be this very site.
    if (address === own) continue;
    for (const text of texts) expect(text).not.toContain(address);
  }
});

test('its feeds, its sitemap and what its pages say for programs follow their standards', async () => {
  const { site } = partsOf(await openContent(folder)).content;
  expect(await standardFaults(out, `${site.address}${site.base}`)).toEqual([]);
});

test('its page states the numbers as they were written, and what they come to stands behind them', async () => {
  const page = await readFile(join(out, 'articles/night-ferries/index.html'), 'utf8');
  expect(page).toContain('more than three times');
  const numbers = await readFile(join(out, 'articles/night-ferries/numbers/index.html'), 'utf8');
  expect(numbers).toContain('351,200');
  expect(numbers).toContain('−14.8%');
});
