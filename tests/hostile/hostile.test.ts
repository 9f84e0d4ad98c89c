import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { serve } from '../../src/commands/serve.ts';
import { readCells } from '../../src/inspection/csv-cells.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { listFiles } from '../../src/output/files.ts';
import { heaviestPages } from '../../src/output/heaviest-pages.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { tryEverything } from '../browser/try-everything.ts';
import { runBuild } from '../commands/run-build.ts';
import { plainReport } from '../content/lay-content.ts';
import { readPdf } from '../printing/read-pdf.ts';
import { behind, cells, inText } from './attacks.ts';
import { layHostile } from './lay-hostile.ts';

let folder: string;
let out: string;
let files: readonly string[];
let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-hostile-'));
  out = join(folder, 'dist');
  await layHostile(join(folder, 'content'));
  const { status, stderr } = runBuild(folder);
  // The build reads its output back: no script or handler in a page, no foreign address, valid HTML.
  expect(status, stderr.slice(0, 4000)).toBe(0);
  files = await listFiles(out);
  server = await serve(out, '/', 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const ending = (end: string) => files.filter((file) => file.endsWith(end));
const textOf = (file: string) => readFile(join(out, file), 'utf8');

test('the content breaks no rule, hostile as it is', async () => {
  expect(plainReport(await openContent(join(folder, 'content')))).toBe('\n');
});

/** A context in which no policy holds, neither by header nor by page, and all that happens in it. */
async function lawless(): Promise<{ context: BrowserContext; events: string[] }> {
  const context = await browser.newContext();
  const events: string[] = [];
  await context.route(`${origin}/**`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    const type = headers['content-type'] ?? '';
    if (!type.startsWith('text/html')) return route.fulfill({ response, headers });
    const body = await response.text();
    const free = body.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    expect(free).not.toBe(body);
    return route.fulfill({ response, headers, body: free });
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) events.push(`asked: ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (message.type() === 'error') events.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => events.push(`error: ${error.error().message}`));
  return { context, events };
}

/** What an attack would have left in a page. */
function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = ['pwned' in window ? 'a script ran' : ''];
    for (const owner of [Object, Array, Function, String, Map, Element]) {
      if ('pwned' in owner.prototype) found.push(`${owner.name}.prototype has changed`);
    }
    return found.filter((trace) => trace !== '');
  });
}

/** Waits until what a page asked for when it was opened has come. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .every((one) => (one as PerformanceResourceTiming).responseEnd > 0),
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

test('what is looked for would be found', async () => {
  const { context, events } = await lawless();
  const page = await context.newPage();
  await page.goto(`${origin}/about/`);
  expect(await traces(page)).toEqual([]);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<img src="http://127.0.0.1:1/x" onerror="window.pwned=true;alert(1)">';
    (Object.prototype as Record<string, unknown>)['pwned'] = true;
  });
  await expect.poll(() => events.join()).toContain('dialog');
  expect(await traces(page)).toContain('a script ran');
  expect(await traces(page)).toContain('Object.prototype has changed');
  expect(events.join()).toContain('asked: http://127.0.0.1:1/x');
  await context.close();
});

test('whatever a reader does on any page, with no policy to hold it, nothing of the author’s runs', async () => {
  const { context, events } = await lawless();
  const page = await context.newPage();
  let tried = 0;
  for (const address of await heaviestPages(out)) {
    await page.goto(origin + address);
    tried += await tryEverything(page);
    expect([address, await traces(page)]).toEqual([address, []]);
  }
  expect(tried).toBeGreaterThan(150);
  expect(events.filter((event) => !event.includes('404'))).toEqual([]);
  await context.close();
});

test('drawings that are opened by themselves run nothing', async () => {
  const { context, events } = await lawless();
  const page = await context.newPage();
  for (const file of ending('.svg')) {
    await page.goto(`${origin}/${file}`);
    expect([file, await traces(page)]).toEqual([file, []]);
  }
  expect(events).toEqual([]);
  await context.close();
});

test('what visitors put behind an address runs nothing and breaks nothing', async () => {
  const { context, events } = await lawless();
  const page = await context.newPage();
  const addresses = ['/articles/lake-freight/', '/figures/constructor/'];
  for (const address of addresses) {
    for (const words of behind) {
      await page.goto('about:blank');
      await page.goto(origin + address + words);
      await settled(page);
      expect([address, words, await traces(page)]).toEqual([address, words, []]);
      expect(await page.locator('h1').count()).toBe(1);
    }
  }
  expect(events).toEqual([]);
  await context.close();
});

test('a state that is called like a part of a prototype shows, and one that there is not does not', async () => {
  const { context, events } = await lawless();
  const page = await context.newPage();
  const shown = async (state: string) => {
    await page.goto(`${origin}/articles/lake-freight/?constructor=${state}`);
    await settled(page);
    return page.locator('[data-figure="constructor"] [aria-current]').getAttribute('data-state');
  };
  expect(await shown('proto')).toBe('proto');
  expect(await shown('constructor')).toBe('constructor');
  for (const state of ['__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
    expect(await shown(state), state).toBe('constructor');
  }
  expect(events).toEqual([]);
  await context.close();
});

test('a page that shows a frame of ours can tell it nothing', async () => {
  const { context, events } = await lawless();
  const page = await context.newPage();
  await page.goto(`${origin}/figures/constructor/embed/`);
  const before = await page.content();
  await page.evaluate(() => {
    const data: unknown[] = [
      { type: 'assay:height', height: '<img src=x onerror=window.pwned=true>' },
      { __proto__: { pwned: true }, type: 'assay:state', state: 'constructor' },
      'javascript:window.pwned=true',
      null,
    ];
    for (const one of data) window.postMessage(one, '*');
    return new Promise((resolve) => setTimeout(resolve, 100));
  });
  expect(await page.content()).toBe(before);
  expect(await traces(page)).toEqual([]);
  expect(events).toEqual([]);
  await context.close();
});

test('everything that is JSON or XML is well formed', async () => {
  expect(ending('.json').length).toBeGreaterThan(20);
  for (const file of ending('.json')) JSON.parse(await textOf(file));
  for (const end of ['.xml', '.svg']) {
    expect(ending(end).length).toBeGreaterThan(2);
    for (const file of ending(end))
      expect(() => fromXml(readFileSync(join(out, file), 'utf8')), file).not.toThrow();
  }
  expect(await textOf('feed.xml')).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u);
});

test('a cell is published as it is, and for spreadsheets so that it is no formula', async () => {
  const at = 'datasets/constructor/constructor';
  const column = (text: string) => [...readCells(text).rows.values()].map((row) => row[1]);
  expect(new Set(column(await textOf(`${at}.csv`)))).toEqual(new Set(cells));
  for (const cell of column(await textOf(`${at}-spreadsheet.csv`))) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test('a package unpacks into its own folder', async () => {
  for (const file of ending('.zip')) {
    const names = Object.keys(unzipSync(await readFile(join(out, file))));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
  }
});

test('what a host reads has no line that an author wrote', async () => {
  for (const file of files.filter((name) => /^_/.test(name))) {
    const text = await textOf(file);
    expect(text).not.toMatch(/pwned|evil|script>/);
  }
});

test('a PDF says the title as it is, and has no script, form or attachment', async () => {
  const [file = ''] = ending('briefing-a4.pdf');
  const bytes = await readFile(join(out, file));
  const pdf = await readPdf(bytes);
  expect(pdf.title).toContain('</script><script>window.pwned=true</script>');
  expect(pdf.author).toContain(inText.slice(0, 40));
  await pdf.close();
  expect(bytes.toString('latin1')).not.toMatch(
    /\/(?:JavaScript|JS|OpenAction|AA|AcroForm|EmbeddedFile|Launch)\b/,
  );
});

test('citations carry the words and no command', async () => {
  const bib = await textOf('articles/lake-freight/citation.bib');
  expect(bib.match(/^@/gm)).toHaveLength(1);
  const ris = await textOf('articles/lake-freight/citation.ris');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
});

test('no path leads the server out of its folder', async () => {
  const { port } = server.address() as AddressInfo;
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, 'localhost', () =>
        socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      );
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('end', () => resolve(answer)).on('error', reject);
    });
  for (const path of [
    ...['/../content/site.yaml', '/..%2fcontent/site.yaml', '/%2e%2e/content/site.yaml'],
    ...['/assets/..%5c..%5ccontent/site.yaml', '//etc/passwd', '/%00', '/.%00./content/site.yaml'],
    ...['/about/../../content/site.yaml', '/_headers', '/index.html.br', '/%e0%a4%a'],
  ]) {
    const answer = await ask(path);
    expect(answer.split('\r\n')[0], path).toMatch(/^HTTP\/1\.1 (?:404|400)/);
    expect(answer, path).not.toContain('tagline');
  }
});
