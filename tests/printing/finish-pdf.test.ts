import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { finishPdf } from '../../src/printing/finish-pdf.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { openSite } from '../../src/printing/open-site.ts';
import { type Paper, printPdf } from '../../src/printing/print-pdf.ts';
import { checkPdf } from './check-pdf.ts';
import { laySite, pageAddress, pageOf, siteAddress } from './lay-site.ts';
import { allTags, outlineOf, type ReadPdf, readPdf, wordsOf } from './read-pdf.ts';
import { facts, usePrinter } from './use-site.ts';

const picture =
  '<svg role="img" aria-label="A square" width="20" height="20"><rect width="20" height="20"/></svg>';
const heading = '<h1>Ferries</h1>';

const printer = usePrinter({
  figure: pageOf(`${heading}<figure><figcaption>A ferry</figcaption>${picture}</figure>`),
  faded: pageOf(
    `${heading}<p>Half <span class="faded">seen words</span></p>
    <svg role="img" aria-label="Faded" width="90" height="20"><g opacity="0.5"><rect width="20" height="20"/>
    <text x="30" y="15">drawn</text></g></svg>`,
    { css: '.faded { opacity: 0.4; }' },
  ),
  hidden: pageOf(
    `${heading}<svg aria-hidden="true" width="90" height="20"><text y="15">tile</text></svg>
    <p class="after">Said</p>`,
    { css: '.after::after { content: " unsaid"; }' },
  ),
  aside: pageOf(`${heading}<p>A</p></article></main><aside><p>Aside</p></aside><main><article>`),
  nameless: pageOf(
    `${heading}<svg role="img" width="20" height="20"><rect width="9" height="9"/></svg>`,
  ),
  outlined: pageOf(
    `${heading}<svg role="img" aria-label="Word" width="90" height="20"><text y="15" stroke="#fff">Word</text></svg>`,
  ),
  fat: pageOf(`${heading}<p><b>Fat</b></p>`, { css: ':root { font-synthesis: weight; }' }),
  role: pageOf(`${heading}<p><a role="button" href="../other/">Other</a></p>`),
  long: pageOf(
    `${heading}<table><thead><tr><th scope="col">Ship</th><th scope="col">Built in the year</th></tr></thead><tbody>${Array.from(
      { length: 90 },
      (_, index) => `<tr><th scope="row">Ship</th><td>${1900 + index}</td></tr>`,
    ).join('')}</tbody></table>`,
    { css: 'thead { break-inside: avoid; }' },
  ),
  empty: pageOf(`${heading}<ul></ul><ol><li>One</li></ol>`),
});

async function read(name: string, paper: Paper = 'a4'): Promise<ReadPdf> {
  return readPdf(await printer.finish(name, paper));
}

test.each(['a4', 'letter'] as const)(
  'a finished PDF on %s meets every condition',
  async (paper) => {
    expect(await checkPdf(await printer.finish('ferries', paper))).toEqual([]);
  },
);

test('the same PDF as the browser makes it fails them', async () => {
  const { bytes } = await printer.print('ferries');
  const failures = await checkPdf(bytes);
  expect([...new Set(failures.map(({ condition }) => condition))].toSorted()).toEqual([
    '01-005', // margin boxes in no mark
    '02-001', // Strong and Em without a role
    '06-001', // no XMP
    '09-005', // items of lists without a body
    '16-001', // a list of letters that does not say so
    '28-012', // links without Contents
  ]);
});

test('a PDF says what it is', async () => {
  const pdf = await read('ferries');
  expect(pdf).toMatchObject({
    title: facts.title,
    author: facts.author,
    language: 'en-GB',
    created: 'D:20260120000000Z',
    modified: 'D:20260122093000Z',
  });
  expect(pdf.xmp).toContain(
    '<rdf:li xml:lang="x-default">Crossings &lt;of the harbour&gt; &amp; what',
  );
  expect(pdf.xmp).toContain('<xmp:ModifyDate>2026-01-22T09:30:00Z</xmp:ModifyDate>');
});

test('a date that depends on the machine is refused', async () => {
  const printed = await printer.print('figure');
  const local = finishPdf(printed, { ...facts, modified: '2026-01-22T09:30' });
  await expect(local).rejects.toThrow(/2026-01-22T09:30 is no date/);
});

test('pages have the size of the paper, and their number at the foot', async () => {
  const [a4, letter] = [await read('ferries', 'a4'), await read('ferries', 'letter')];
  // The browser rounds A4 up to whole dots of 1/100 inch.
  expect(a4.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [596, 843],
    [596, 843],
  ]);
  expect(letter.pages.map(({ width, height }) => [width, height])).toEqual([
    [612, 792],
    [612, 792],
  ]);
  expect(a4.pages.map(({ artifacts }) => artifacts)).toEqual([
    expect.stringMatching(/^1 \/ 2 ?port\.example\/paper\/ferries\/ · version 3f2a$/),
    expect.stringMatching(/^Two ferries carry what one bridge did .*2 \/ 2/),
  ]);
});

test('tags tell the page as it is meant', async () => {
  const pdf = await read('ferries');
  const list = outlineOf(pdf.tags);
  expect(list.slice(0, 18)).toEqual([
    'Document',
    '  Art',
    '    P',
    '    H1',
    '    P',
    '    Figure',
    '    H2',
    '    L',
    '      LI',
    '        Lbl',
    '        LBody',
    '      LI',
    '        Lbl',
    '        LBody',
    '          Link',
    '    H3',
    '    P',
    '    Figure',
  ]);
  const table = list.slice(list.indexOf('    Table'));
  expect(table.slice(0, 10).map((line) => line.trim())).toEqual([
    'Table',
    'Caption',
    'TR',
    'TH',
    'TH',
    'TR',
    'TH',
    'TD',
    'TR',
    'TH',
  ]);
});

test('words are read in the order of the page, column after column', async () => {
  const words = (await read('ferries')).pages.map((page) => page.words).join(' ');
  const order = [
    'Transport',
    'Two ferries carry',
    'In brief',
    'Ferries lead',
    '1.2 million',
    'How it came',
    'The office of the harbour',
    'What next',
    'Who says what',
    'Established',
    'The count',
    'Crossings by year',
    '1,111,000',
    'not available',
    'Notes',
    'Freight is counted by lorry.',
    'Sources',
    'https://data.port.example/crossings',
  ];
  const places = order.map((part) => words.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // Ligatures read as letters.
  expect(words.match(/office/g)?.length).toBeGreaterThan(11);
});

test('pictures say what they show', async () => {
  const figures = allTags((await read('ferries')).tags).filter(({ type }) => type === 'Figure');
  expect(figures.map(({ alt }) => alt)).toEqual([
    'Code of this page’s address',
    'Two bars. The ferries carry 1.2 million, the bridge 1.1 million.',
  ]);
});

test('links say their words, or where they lead', async () => {
  const { links } = await read('ferries');
  expect(links[0]).toEqual({
    page: 0,
    address: 'https://port.example/paper/numbers/#ferries',
    contents: 'number',
  });
  expect(links).toContainEqual({ page: 0, contents: 'Note a' });
  // One link over two lines, or over two pages, is two areas with the same words.
  const broken = links.filter(({ contents }) => contents.startsWith('the tables of the freight'));
  expect(broken.length).toBeGreaterThan(11);
  expect(new Set(broken.map(({ contents }) => contents)).size).toBe(1);
});

test('headings are the outline', async () => {
  const { outline } = await read('ferries');
  expect(outline).toMatchObject([
    {
      title: 'Two ferries carry what one bridge did',
      below: [
        { title: 'In brief', below: [{ title: 'Ferries lead' }] },
        { title: 'How it came' },
        { title: 'What next' },
        { title: 'Who says what' },
        { title: 'The count' },
        { title: 'Notes' },
        { title: 'Sources' },
      ],
    },
  ]);
});

test('every face of the page is in the PDF, as a subset, and no other', async () => {
  const { fonts, images } = await read('ferries');
  expect(fonts.map(({ name }) => name).toSorted()).toEqual([
    'Newsreader16pt-Regular', // display, as the file names itself
    'Newsreader16pt-Regular',
    'SchibstedGrotesk-Regular', // bold, as the file names itself
    'SchibstedGrotesk-Regular',
  ]);
  for (const font of fonts) {
    expect(font).toMatchObject({
      type: 'CIDFontType2',
      isEmbedded: true,
      isSubset: true,
      hasUnicode: true,
    });
  }
  expect(images).toBe(0);
});

test('the code on the page leads a camera to the page', async () => {
  const { width, height, pixels } = await (await read('ferries')).draw(0, 2);
  expect(jsQr(pixels, width, height)?.data).toBe(pageAddress);
});

test('a figure element is a group, and the picture in it the figure', async () => {
  const bytes = await printer.finish('figure');
  expect(await checkPdf(bytes)).toEqual([]);
  expect(outlineOf((await readPdf(bytes)).tags)).toEqual([
    'Document',
    '  Art',
    '    H1',
    '    Div',
    '      Caption',
    '      Figure',
  ]);
});

test('what is drawn half transparent keeps its tags', async () => {
  const bytes = await printer.finish('faded');
  expect(await checkPdf(bytes)).toEqual([]);
});

test('what is hidden from readers, and words that only a style adds, are artifacts', async () => {
  const bytes = await printer.finish('hidden');
  expect(await checkPdf(bytes)).toEqual([]);
  const [page] = (await readPdf(bytes)).pages;
  expect(page?.words).toBe('Ferries Said');
  expect(page?.artifacts).toMatch(/tile.*unsaid/);
});

test('the head of a table that goes on is read once, and is an artifact where it is set again', async () => {
  const bytes = await printer.finish('long');
  expect(await checkPdf(bytes)).toEqual([]);
  const pdf = await readPdf(bytes);
  expect(pdf.pages.length).toBeGreaterThan(1);
  for (const page of pdf.pages.slice(1)) expect(page.artifacts).toContain('Built in the year');
  const heads = allTags(pdf.tags).filter(({ type }) => type === 'TH');
  const words = heads.map((tag) => wordsOf(tag).trim());
  expect(words.filter((word) => word === 'Built in the year')).toHaveLength(1);
  // Cells of other rows that say the same are others.
  expect(words.filter((word) => word === 'Ship')).toHaveLength(91);
});

test('an aside is a section to readers of PDF 1.7', async () => {
  const bytes = await printer.finish('aside');
  expect(await checkPdf(bytes)).toEqual([]);
  const aside = allTags((await readPdf(bytes)).tags).findLast(
    (tag) => tag.type === 'Sect' && wordsOf(tag).trim() === 'Aside',
  );
  expect(aside).toBeDefined();
});

test.each([
  ['nameless', /a picture without words; give it role="img" and aria-label/],
  ['fat', /in a weight that no font has/],
  ['outlined', /with a stroke; for print set font-synthesis: none and stroke: none/],
  ['role', /the page has 1 links, and the PDF 0/],
  ['empty', /the page has 2 lists, and the PDF 1/],
])('a page that cannot be made readable says what to change: %s', async (name, words) => {
  await expect(printer.finish(name)).rejects.toThrow(words);
});

test('the same page is the same bytes at any time, in any place, beside any other', async () => {
  const first = await printer.finish('ferries');
  const anew = async (name: string) => finishPdf(await printer.print(name), facts);
  await anew('figure');
  const [again, , beside] = await Promise.all([anew('ferries'), anew('figure'), anew('ferries')]);
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, beside)).toBe(0);
  expect(Buffer.compare(first, await elsewhere('ferries'))).toBe(0);
});

/** Prints a page from another folder, with another clock, language and browser. */
async function elsewhere(name: string): Promise<Uint8Array> {
  const before = { TZ: process.env['TZ'], LC_ALL: process.env['LC_ALL'] };
  Object.assign(process.env, { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' });
  const laid = await laySite();
  const browser = await openBrowser();
  try {
    const site = await openSite(browser, { folder: laid.folder, address: siteAddress });
    return await finishPdf(await printPdf(site, `${siteAddress}${name}/`, 'a4'), facts);
  } finally {
    await browser.close();
    await laid.remove();
    for (const [key, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
}

test('another word, another identifier', async () => {
  const printed = await printer.print('figure');
  const [one, other] = [
    await finishPdf(printed, facts),
    await finishPdf(printed, { ...facts, subject: 'Something else' }),
  ];
  expect(identifierOf(one)).toMatch(/^<[0-9a-f]{32}> <[0-9a-f]{32}>$/i);
  expect(identifierOf(one)).not.toBe(identifierOf(other));
});

function identifierOf(bytes: Uint8Array): string | undefined {
  return /\/ID \[ ?([^\]]*?) ?\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
}
