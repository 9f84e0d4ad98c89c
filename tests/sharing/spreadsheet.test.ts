import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../src/reading/read-content.ts';
import { guarded, spreadsheetCsv } from '../../src/sharing/spreadsheet.ts';
import { published } from './packaged.ts';

const { content } = await readContent('content');
if (!content) throw new Error('the content has problems');

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1+1', "'-1+1"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\n=1', "'\n'=1"],
  ['\tboat', "'\tboat"],
  ['\0=1', "'\0=1"],
  ['  =1', "'  =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A1', "'＠A1"],
  ['boat;=1', "boat;'=1"],
  ['boat; "＝1', `boat; "'＝1`],
  ['boat\n=1', "boat\n'=1"],
])('%j cannot run as a formula', (cell, wanted) => {
  expect(guarded(cell)).toBe(wanted);
});

test.each([
  '-5',
  '-0.25',
  '12',
  '>75',
  '<5',
  'NA',
  '',
  'a=b',
  'A+B+C1',
  'log;book',
  '2020–23',
  '(=1)',
  'Minus -5; 3',
  "'tis",
])('%j stays as it is', (cell) => {
  expect(guarded(cell)).toBe(cell);
});

const yaml = `
title: Boats
description: One row is one boat.
publisher: Port City
retrieved: 2025-03-04
licence: { name: Free }
key: [boat]
columns:
  boat: { title: Boat, type: text }
  depth: { title: Depth, type: number, unit: t }
`;

/** The cells as a spreadsheet has them that splits at commas. */
function cellsOf(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
}

test('the file has a byte-order mark and CRLF, and quotes what has to be', () => {
  const csv = 'boat,depth\n"=Anna, ""II""",-3\nBerta;Clara,>4\nÅse,0.5\n';
  expect(spreadsheetCsv(published(yaml, csv).dataset)).toBe(
    '\ufeffboat,depth\r\n"\'=Anna, ""II""",-3\r\n"Berta;Clara",>4\r\nÅse,0.5\r\n',
  );
});

test('whatever is in a cell comes back, guarded, and nothing in it begins a formula', () => {
  const part = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '－',
    ';',
    ',',
    '"',
    "'",
    ' ',
    '\n',
    '\t',
    'a',
    '5',
    'é',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
      const cell = parts.join('');
      const csv = `boat,depth\n"${cell.replaceAll('"', '""')}",-3\n`;
      const text = spreadsheetCsv(published(yaml, csv).dataset);
      expect(cellsOf(text)).toEqual([
        ['boat', 'depth'],
        [guarded(cell), '-3'],
      ]);
      if (/^-?\d+$/.test(cell)) return;
      // A spreadsheet that splits at semicolons, tabs and line ends, and has its own mind about quotes.
      const pieces = text
        .slice(1)
        .split(/[;\t\r\n]/)
        .map((piece) => piece.replace(/^[\s"]+/, ''));
      expect(pieces.filter((piece) => /^[=+@＝＋－＠]|^-(?!3$|\d+[",])/.test(piece))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test.each([...content.datasets.values()].map((dataset) => [dataset.id, dataset] as const))(
  '%s: no cell is lost or changed but for the guard',
  (_, { columns, rows, ...rest }) => {
    const [header, ...lines] = cellsOf(spreadsheetCsv({ columns, rows, ...rest }));
    expect(header).toEqual(Object.keys(columns));
    expect(lines).toEqual(rows.map(({ cells }) => Object.values(cells).map(guarded)));
    const numbers = Object.keys(columns).filter((name) => columns[name]?.type === 'number');
    for (const { cells } of rows) {
      for (const name of numbers) expect(guarded(cells[name] as string)).toBe(cells[name]);
    }
  },
);
