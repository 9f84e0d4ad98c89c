import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findDeadLinks } from '../../src/output/check-links.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

async function output(files: Record<string, string>): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'assay-links-'));
  for (const [file, html] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), html);
  }
  return folder;
}

test('a link to a page or a place that is not there is found, with the page that it stands on', async () => {
  const out = await output({
    'index.html': '<a href="/about/">a</a><a href="/gone/">b</a><a href="/about/#who">c</a>',
    'about/index.html': '<p id="here"><a href="#here">d</a><a href="#there">e</a></p>',
  });
  expect(await findDeadLinks(out, '/')).toEqual([
    { page: 'about/index.html', address: '#there', reason: 'no such place on the page' },
    { page: 'index.html', address: '/gone/', reason: 'no such page' },
    { page: 'index.html', address: '/about/#who', reason: 'no such place on the page' },
  ]);
});

test('links relative to a page, links out, and links in a site with a base are followed right', async () => {
  const out = await output({
    'index.html': '<a href="/site/articles/x/">a</a><a href="/articles/x/">out of the base</a>',
    'articles/x/index.html': '<a href="numbers/#n">b</a><a href="https://elsewhere.example/">c</a>',
    'articles/x/numbers/index.html': '<p id="n"></p>',
  });
  expect(await findDeadLinks(out, '/site/')).toEqual([
    { page: 'index.html', address: '/articles/x/', reason: 'no such page' },
  ]);
});
