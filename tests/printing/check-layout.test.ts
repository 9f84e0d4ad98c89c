import { expect, test } from 'vitest';
import { checkLayout } from './check-layout.ts';
import { pageOf } from './lay-site.ts';
import { readLayout } from './read-layout.ts';
import { usePrinter } from './use-site.ts';

const a4 = { width: 596, height: 843 };
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `Line ${index + 1}.`).join('<br>');
/** 41 lines of 24 px fill a side of A4 with the margins of the site. */
const css = 'p, h2, td, th { font: 16px/24px Newsreader; margin: 0; } h1 { display: none; }';
const loose = `${css} * { orphans: 1; widows: 1; break-inside: auto !important; break-after: auto !important; }`;

const printer = usePrinter({
  widow: pageOf(`<h1>A</h1><p>${lines(42)}</p>`, { css: `${loose}` }),
  heading: pageOf(`<h1>A</h1><p>${lines(40)}</p><h2>At the foot</h2><p>${lines(5)}</p>`, {
    css: loose,
  }),
  row: pageOf(
    `<h1>A</h1><p>${lines(40)}</p><table><tr><th scope="row">${lines(2)}</th><td>${lines(2)}</td></tr></table>`,
    { css: loose },
  ),
  edge: pageOf('<h1>A</h1><p>At the edge</p>', { css: `${css} @page { margin: 2mm; }` }),
  drawing: pageOf(
    `<h1>A</h1><svg role="img" aria-label="Tall" width="20" height="1200"><rect width="20" height="1200"/></svg>`,
    { css },
  ),
});

async function faults(name: string): Promise<string[]> {
  return checkLayout(await readLayout(await printer.finish(name)), a4);
}

test('a page that is well set has no fault', async () => {
  expect(await faults('ferries')).toEqual([]);
});

test.each([
  ['widow', ['a line alone: side 2, “Line 42.”']],
  ['heading', ['a heading at the foot: side 1, “At the foot”']],
  ['row', ['a row in two places: side 1, “Line 1.”']],
  ['edge', ['over the edge: side 1, “At the edge”']],
  ['drawing', ['a drawing on 2 pages']],
])('what a newspaper would not print is found: %s', async (name, found) => {
  expect(await faults(name)).toEqual(found);
});
