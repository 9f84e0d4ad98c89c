import { PDFDict, PDFDocument, PDFName, PDFPageLeaf } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { checkPdf } from './check-pdf.ts';
import { pageOf } from './lay-site.ts';
import { usePrinter } from './use-site.ts';

const heading = '<h1>Ferries</h1>';

const printer = usePrinter({
  skipped: pageOf(`${heading}<h3>Too deep</h3>`),
  second: pageOf('<h2>Not the first</h2>'),
  headless: pageOf(`${heading}<table ><tr><td>2024</td></tr><tr><td>1,111</td></tr></table>`),
  ragged: pageOf(
    `${heading}<table><tr><th scope="col">Year</th><th scope="col">Ferries</th></tr>
    <tr><th scope="row">2024</th></tr></table>`,
  ),
  boxed: pageOf(`${heading}<p>A letter of nobody’s alphabet: \u{E123}</p>`),
});

async function conditionsOf(bytes: Uint8Array): Promise<string[]> {
  const failures = await checkPdf(bytes);
  return [...new Set(failures.map(({ condition }) => condition))].toSorted();
}

// What the finish cannot mend is found.
test.each([
  ['skipped', '14-003'],
  ['second', '14-002'],
  ['headless', '15-005'],
  ['ragged', '7.2-43'],
  ['boxed', '31-030'],
])('a page with a fault is found: %s', async (name, condition) => {
  expect(await conditionsOf(await printer.finish(name))).toEqual([condition]);
});

/** A finished PDF with one thing undone in every object of which `isIt` is true. */
async function spoilt(isIt: (dict: PDFDict) => boolean, spoil: (dict: PDFDict) => void) {
  const pdf = await PDFDocument.load(await printer.finish('ferries'), { updateMetadata: false });
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && isIt(object)) spoil(object);
  }
  return pdf.save({ updateFieldAppearances: false });
}

const name = (text: string) => PDFName.of(text);
const is = (key: string, value: string) => (dict: PDFDict) => dict.get(name(key)) === name(value);
const without = (key: string) => (dict: PDFDict) => void dict.delete(name(key));

test.each([
  ['Lang', is('Type', 'Catalog'), without('Lang'), ['11-006']],
  ['Metadata', is('Type', 'Catalog'), without('Metadata'), ['06-001']],
  ['DisplayDocTitle', is('Type', 'Catalog'), without('ViewerPreferences'), ['07-001', '07-002']],
  ['MarkInfo', is('Type', 'Catalog'), without('MarkInfo'), ['6.2-1']],
  ['Alt', is('S', 'Figure'), without('Alt'), ['13-004']],
  ['Contents', is('Subtype', 'Link'), without('Contents'), ['28-012']],
  ['StructParent', is('Subtype', 'Link'), without('StructParent'), ['28-011']],
  ['Tabs', (dict: PDFDict) => dict instanceof PDFPageLeaf, without('Tabs'), ['28-009']],
  ['ToUnicode', is('Subtype', 'Type0'), without('ToUnicode'), ['10-001', '31-027']],
  ['CIDToGIDMap', is('Subtype', 'CIDFontType2'), without('CIDToGIDMap'), ['31-004']],
  ['FontFile2', is('Type', 'FontDescriptor'), without('FontFile2'), ['31-009']],
  ['Scope', is('S', 'TH'), without('A'), ['15-003']],
  ['ListNumbering', is('S', 'L'), without('A'), ['16-001']],
  ['LBody', is('S', 'LBody'), (dict: PDFDict) => dict.set(name('S'), name('P')), ['09-005']],
  [
    'a type',
    is('S', 'H1'),
    (dict: PDFDict) => dict.set(name('S'), name('Head')),
    ['02-001', '14-002'],
  ],
  ['a tag', is('S', 'P'), without('K'), ['01-005', '28-011']],
  ['a parent', is('S', 'LBody'), without('P'), ['01-005', '7.1-12']],
] as const)('a PDF without %s is found', async (_, isIt, spoil, conditions) => {
  expect(await conditionsOf(await spoilt(isIt, spoil))).toEqual(conditions);
});
