import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { editionNow } from '../../src/integration/make-edition.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { remember } from '../../src/integration/remember.ts';
import { pageAddresses } from '../../src/model/page-addresses.ts';
import { listFiles } from '../../src/output/files.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { pagedWith } from '../../src/prose/uses.ts';
import { parseRegister } from '../../src/register/parse-register.ts';
import { partsOf } from '../content/lay-content.ts';
import { makePublishable } from '../content/publishable.ts';
import { contentFrom, filesIn } from '../docs/examples.ts';

/* One small site from its first release to its third, step by step: the tests follow each other. */
let content: string;
let out: string;
let browser: Browser;
const file = (...steps: string[]) => join(content, ...steps);
const read = (...steps: string[]) => readFile(join(out, ...steps), 'utf8');
const register = () => readFile(file('links.txt'), 'utf8');

beforeAll(async () => {
  content = await contentFrom(await filesIn('README.md'));
  out = join(dirname(content), 'out');
  await makePublishable(content);
  await mkdir(file('claims'));
  await writeFile(
    file('claims', 'council.yaml'),
    `every-bridge:
  statement: The council wants to count on every bridge.
  speaker: Port City Council
  date: 2026-01-10
  venue: its own page
  status: claimed
  basis: It said so.
  evidence: [port-city-count]
  checked: 2026-01-18
`,
  );
  const article = file('articles', 'bicycles.md');
  const text = await readFile(article, 'utf8');
  await writeFile(
    article,
    `${text}
Nobody has asked [the council](claim:every-bridge) when it will count on the other bridges.

- The old counter was mended twice.
- The new one has never failed.

## How it was counted

A loop of wire under the road tells wheels from feet.
`,
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(dirname(content), { recursive: true, force: true });
});

/** Runs a command as package.json does. */
function run(command: string, args: string[] = [], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', command, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ASSAY_CONTENT: content, ASSAY_OUT: out, ...environment },
    },
  );
  // On a busy machine a build says how far it is.
  const words = stderr.replace(/^[A-Z][a-z ]+: [\d,]+(?: of [\d,]+)?\n/gm, '');
  return { status, stdout, stderr: words };
}

async function edit(path: string, ...changes: (readonly [string, string])[]): Promise<void> {
  let text = await readFile(path, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  await writeFile(path, text);
}

async function bytesOfOutput(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await listFiles(out))
    hash.update(name).update(await readFile(join(out, name)));
  return hash.digest('hex');
}

test('a first release remembers every page of the site, and files that are not named by their content', async () => {
  const { status, stdout, stderr } = run('release', ['--no-pdf']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  /articles/ and 9 with it\n');
  expect(stdout).toMatch(/Wrote .*links\.txt: \d+ addresses\. Commit it with the content\.\n$/);
  const addresses = [...parseRegister(await register(), 'links.txt').register.keys()];
  const { content: read, compiled } = partsOf(await openContent(content));
  const paged = pagedWith(compiled.articles, compiled, read.datasets.keys(), {
    figures: new Set(),
    claims: new Set(),
    datasets: new Set(),
  });
  // By that, the list of pages that checks go by is proved too.
  expect(addresses.filter((one) => one.endsWith('/'))).toEqual(
    [...pageAddresses(paged, read)].sort(),
  );
  expect(addresses).toContain('/figures/bridges.csv');
  expect(addresses.filter((one) => /^\/(?:assets|cards)\/|manifest|404/.test(one))).toEqual([]);
});

test('a second release of the same writes nothing', async () => {
  const before = await register();
  const parts = partsOf(await openContent(content));
  const edition = editionNow(parts, { isBeingWritten: false, isPrinted: false });
  expect(await remember(edition, { content, out })).toBe(
    'Nothing that is published has changed since the last release.',
  );
  expect(await register()).toBe(before);
});

test('a release that would lose an address writes nothing, and leaves the old output', async () => {
  const [before, output] = [await register(), await bytesOfOutput()];
  await rename(file('articles', 'bicycles.md'), file('articles', 'bridges-and-bicycles.md'));
  await rename(file('figures', 'bridges.yaml'), file('figures', 'crossings.yaml'));
  await edit(
    file('articles', 'bridges-and-bicycles.md'),
    ['::figure{#bridges}', '::figure{#crossings}'],
    ['## How it was counted', '## How they were counted'],
    ['- The old counter was mended twice.\n', ''],
    ['when it will count on the other bridges', 'when it means to count on others'],
  );
  const { status, stderr } = run('release', ['--no-pdf']);
  expect(status).toBe(1);
  expect(stderr).toBe(`This build would lose what has been published, as links.txt remembers it:
  /articles/bicycles/  (a page, and 8 addresses with it)
  /figures/bridges/  (a page, and 9 addresses with it)
Put back what stood there, or say in moved.yaml, beside it, where it is now, for example:
  /articles/bicycles/: /articles/bridges-and-bicycles/
  /figures/bridges/: /figures/crossings/
or that it has been withdrawn:
  /articles/bicycles/: { withdrawn: YYYY-MM-DD, reason: … }
`);
  expect(await register()).toBe(before);
  expect(await bytesOfOutput()).toBe(output);
});

test('with moved.yaml everything is found again, by redirects and by anchors', async () => {
  await writeFile(
    file('moved.yaml'),
    `/articles/bicycles/: /articles/bridges-and-bicycles/
/articles/bicycles/#how-it-was-counted: /articles/bridges-and-bicycles/#how-they-were-counted
/figures/bridges/: /figures/crossings/
/articles/trams/: { withdrawn: 2026-02-01, reason: It mistook trams for buses. }
/articles/bridges-and-bicycles/#left: /claims/#claim-every-bridge
`,
  );
  await edit(file('articles', 'bridges-and-bicycles.md'), [
    'inBrief:',
    `changes:
  - date: 2026-02-01
    kind: correction
    note: The figure was drawn from another year.
    was: two bars of 2023
    now: two bars of 2024
    figures: [crossings]
    claims: [every-bridge]
inBrief:`,
  ]);
  const { status, stdout, stderr } = run('release', ['--no-pdf']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  /articles/bridges-and-bicycles/  correction of 2026-02-01\n');
  expect(await read('_redirects')).toContain(
    '/figures/bridges.csv /figures/crossings.csv 301\n/figures/bridges.json',
  );
  expect(await read('figures', 'bridges.csv')).toBe(await read('figures', 'crossings.csv'));
  const kept = parseRegister(await register(), 'links.txt').register;
  const [was, is] = [kept.get('/articles/bicycles/'), kept.get('/articles/bridges-and-bicycles/')];
  expect(new Set(is?.paragraphs.map(({ id }) => id))).toEqual(
    new Set(was?.paragraphs.map(({ id }) => id)),
  );
  expect(is?.paragraphs.filter(({ isGone }) => isGone)).toHaveLength(1);
});

test('a correction stands on the article, the figure, its frame, the claim and the briefing', async () => {
  const pages = {
    'articles/bridges-and-bicycles': 'Correction 1 February 2026 The figure',
    'articles/bridges-and-bicycles/briefing': 'Correction 1 February 2026 The figure',
    'figures/crossings':
      'Correction 1 February 2026 in A bridge that was built for cars now carries bicycles The figure',
    'figures/crossings/embed':
      'Correction 1 February 2026 in “A bridge that was built for cars now carries bicycles” The figure',
    'claims/every-bridge':
      'Correction 1 February 2026 in A bridge that was built for cars now carries bicycles The figure',
  };
  for (const [page, says] of Object.entries(pages)) {
    const words = (await read(page, 'index.html')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words, page).toContain(
      `${says} was drawn from another year. It said two bars of 2023 It says now two bars of 2024`,
    );
  }
});

test('the pages in the place of others, and with anchors of others, are valid and let no script in but ours', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  for (const page of [
    'articles/bicycles/index.html',
    'articles/trams/index.html',
    'figures/bridges/embed/index.html',
    'articles/bridges-and-bicycles/index.html',
  ]) {
    const html = await read(page);
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      page,
    ).toEqual([]);
    expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="content-security-policy"/);
    if (page.includes('bridges-and')) continue;
    expect(html).toContain('<meta name="robots" content="noindex">');
  }
  const moved = await read('articles', 'bicycles', 'index.html');
  expect(moved).toMatch(
    /<link rel="canonical" href="https:\/\/[^"]+\/articles\/bridges-and-bicycles\/">/,
  );
  expect(moved).toContain(
    '<meta http-equiv="refresh" content="0; url=/articles/bridges-and-bicycles/">',
  );
  expect(await read('articles', 'trams', 'index.html')).not.toMatch(/canonical|refresh/);
});

test('old links arrive under the strict policy: with scripts at their place, without at the page', async () => {
  const server = await serve(out, '/', 0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    const kept = parseRegister(await register(), 'links.txt').register;
    const gone = kept.get('/articles/bridges-and-bicycles/')?.paragraphs.find((one) => one.isGone);
    const places = [
      [`/articles/bicycles/#${gone?.id}`, `/articles/bridges-and-bicycles/#${gone?.id}`],
      [
        '/articles/bicycles/#how-it-was-counted',
        '/articles/bridges-and-bicycles/#how-it-was-counted',
      ],
      ['/articles/bicycles/#fig-bridges', '/articles/bridges-and-bicycles/#fig-bridges'],
      ['/articles/bicycles/briefing/', '/articles/bridges-and-bicycles/briefing/'],
      ['/articles/bridges-and-bicycles/#left', '/articles/bridges-and-bicycles/#left'],
      ['/figures/bridges/embed/', '/figures/crossings/embed/'],
    ] as const;
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const events: string[] = [];
      page.on('console', (message) => events.push(message.text()));
      page.on('pageerror', (error) => events.push(error.message));
      for (const [from, to] of places) {
        const arrival =
          javaScriptEnabled || from.split('#')[0] === to.split('#')[0] ? to : to.split('#')[0];
        await page.goto(origin + from);
        await page.waitForURL(origin + arrival);
        if (!arrival?.includes('#')) continue;
        const target = page.locator(':target');
        await expect.poll(() => target.count(), { message: from }).toBe(1);
        expect(await target.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(720);
      }
      expect(events).toEqual([]);
    }
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    for (const address of [
      '/articles/trams/',
      '/articles/bridges-and-bicycles/',
      '/claims/every-bridge/',
    ]) {
      await page.goto(origin + address);
      expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
    }
  } finally {
    server.close();
  }
});

test('a number that has changed since the release stops the next one, until the log tells of it', async () => {
  await edit(file('datasets', 'bicycles.csv'), [
    '2024,Old Bridge,920000',
    '2024,Old Bridge,900000',
  ]);
  await edit(file('figures', 'crossings.yaml'), ['920,000', '900,000']);
  const { status, stderr } = run('check');
  expect(status).toBe(1);
  expect(stderr).toContain(
    '"twice" for number harbour-to-old, which is 2.04 times and was 2 times ("twice") when it was last published; wanted a new entry in the log of changes  (changes-told)',
  );
  await edit(file('articles', 'bridges-and-bicycles.md'), [
    'inBrief:',
    '  - { date: 2026-02-03, kind: update, note: The counts of Old Bridge were revised. }\ninBrief:',
  ]);
  expect(run('check').status).toBe(0);
});

test('a PDF that was published is not left out of a build', async () => {
  const pdf = '/articles/bridges-and-bicycles/briefing-a4.pdf';
  await appendFile(file('links.txt'), `${pdf}\n`);
  const refused = run('build', ['--no-pdf']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toBe(
    `Readers have links to PDFs that --no-pdf would leave out: ${pdf}. Build without it, or say in moved.yaml that they are withdrawn.\n`,
  );
  const unable = run('build', [], { ASSAY_BROWSER: join(content, 'no-such-browser') });
  expect(unable.status).toBe(1);
  expect(unable.stderr).toBe(
    `There is no browser to print PDFs with, and readers have links to them: ${pdf}. Install Chrome, or name a Chromium with ASSAY_BROWSER=/path/to/chromium. Or say in moved.yaml that they are withdrawn.\n`,
  );
});
