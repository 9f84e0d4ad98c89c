import { expect, test } from 'vitest';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { openSite } from '../../src/printing/open-site.ts';
import { printAll } from '../../src/printing/print-all.ts';
import { checkPdf } from './check-pdf.ts';
import { laySite, pageOf, siteAddress } from './lay-site.ts';
import { readPdf } from './read-pdf.ts';
import { facts, usePrinter } from './use-site.ts';

const printer = usePrinter({
  lost: pageOf('<h1>Lost</h1><img alt="Gone" src="../gone.png">'),
  foreign: pageOf('<h1>Foreign</h1><img alt="Away" src="https://elsewhere.example/a.png">'),
  face: pageOf('<h1>Face</h1>', {
    css: '@font-face { font-family: Lost; src: url("../fonts/lost.woff2"); }',
  }),
  styled: pageOf('<h1>Styled</h1><p style="break-before: page">By an attribute</p>'),
  scripted: pageOf('<h1>Scripted</h1><script>document.body.textContent = "changed"</script>'),
  sticky: pageOf('<h1>Sticky</h1></article></main><p class="foot">At the foot</p><main><article>', {
    css: 'body { min-height: 100vh; } h1, p { margin: 0; } .foot { position: sticky; top: 100vh; }',
  }),
  papers: pageOf('<h1>Paper</h1><p class="a4">on A4</p><p class="letter">on Letter</p>', {
    css: `:root[data-paper="a4"] .letter, :root[data-paper="letter"] .a4 { display: none; }
      @media screen { .a4 { display: none; } }`,
  }),
});

async function wordsOf(name: string, paper: 'a4' | 'letter' = 'a4'): Promise<string[]> {
  const { pages } = await readPdf(await printer.finish(name, paper));
  return pages.map(({ words }) => words);
}

test.each([
  ['lost', /asks for what it cannot have: https:\/\/port\.example\/paper\/gone\.png/],
  ['foreign', /asks for what it cannot have: https:\/\/elsewhere\.example\/a\.png/],
  ['face', /asks for what it cannot have: .*lost\.woff2/],
  ['nowhere', /nowhere\/ asks for what it cannot have/],
])('a page that asks for what the site has not is not printed: %s', async (name, words) => {
  await expect(printer.print(name)).rejects.toThrow(words);
});

test('the policy of the page holds while it is printed', async () => {
  // A style attribute is against it.
  expect(await wordsOf('styled')).toEqual(['Styled By an attribute']);
});

test.each(['a4', 'letter'] as const)('what sticks to the window is on %s too', async (paper) => {
  expect(await wordsOf('sticky', paper)).toEqual(['Sticky At the foot']);
});

test('scripts do not run', async () => {
  expect(await wordsOf('scripted')).toEqual(['Scripted']);
});

test('a page may tell papers apart, and is printed as for print', async () => {
  expect(await wordsOf('papers', 'a4')).toEqual(['Paper on A4']);
  expect(await wordsOf('papers', 'letter')).toEqual(['Paper on Letter']);
});

test('the browser’s own links and lists are known by what the page says', async () => {
  const { links, lists } = await printer.print('ferries');
  expect(links[0]).toEqual({ words: 'number', address: `${siteAddress}numbers/#ferries` });
  expect(links.at(-1)?.words).toBe('https://data.port.example/crossings');
  expect(lists).toEqual(['Disc', 'None', 'LowerAlpha', 'Decimal']);
});

test('many PDFs come from one browser, each of its own', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `page-${index}`);
  const laid = await laySite(
    Object.fromEntries(names.map((name) => [name, pageOf(`<h1>${name}</h1>`)])),
  );
  const browser = await openBrowser();
  const jobs = names.map((name) => ({
    address: `${siteAddress}${name}/`,
    paper: 'a4' as const,
    facts: { ...facts, title: name },
  }));
  const made = new Map<string, Uint8Array>();
  try {
    const site = await openSite(browser, { folder: laid.folder, address: siteAddress });
    await printAll(site, jobs, (job, pdf) => void made.set(job.facts.title, pdf));
    const broken = [{ ...(jobs[0] as (typeof jobs)[0]), address: `${siteAddress}gone/` }, ...jobs];
    const begun: string[] = [];
    const failing = printAll(site, broken, (job) => void begun.push(job.facts.title));
    await expect(failing).rejects.toThrow(/gone\/ asks for what it cannot have/);
    // What has begun is ended; nothing new is begun.
    expect(begun.length).toBeLessThan(jobs.length);
    expect(site.context.pages()).toEqual([]);
  } finally {
    await browser.close();
    await laid.remove();
  }
  expect([...made.keys()].toSorted()).toEqual(names);
  for (const [name, bytes] of made) {
    expect(await checkPdf(bytes)).toEqual([]);
    expect(await readPdf(bytes)).toMatchObject({ title: name, pages: [{ words: name }] });
  }
});

test('an address that is no folder is refused', async () => {
  const browser = await openBrowser();
  try {
    const open = openSite(browser, { folder: '.', address: 'https://port.example/paper' });
    await expect(open).rejects.toThrow(/must end in a slash/);
  } finally {
    await browser.close();
  }
});
