import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCells } from '../../src/inspection/csv-cells.ts';
import { parseCsv } from '../../src/reading/parse-csv.ts';
import { decodeText } from '../../src/reading/read-text.ts';
import { sourceText } from '../../src/reading/source-text.ts';

const read = (text: string) => parseCsv(sourceText('d.csv', text));

interface Cell {
  readonly value: string;
  readonly isQuoted: boolean;
}
const typedAs = ({ value, isQuoted }: Cell) =>
  isQuoted ? `"${value.replaceAll('"', '""')}"` : value;
const bare: fc.Arbitrary<Cell> = fc
  .string({ unit: fc.constantFrom('a', 'é', '\u{1f6a3}', ' ', '1', '.', ';'), minLength: 1 })
  .map((value) => ({ value, isQuoted: false }));
const quoted: fc.Arbitrary<Cell> = fc
  .string({ unit: fc.constantFrom('a', ',', '\n', '"', ' ', 'é') })
  .map((value) => ({ value, isQuoted: true }));
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.oneof(bare, quoted), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);

test('Every cell comes back as it was, and its place is where it was typed', () => {
  fc.assert(
    fc.property(table, fc.boolean(), fc.boolean(), (rows, isEnded, hasBlankLines) => {
      const between = hasBlankLines ? '\n\n' : '\n';
      const text =
        rows.map((row) => row.map(typedAs).join(',')).join(between) + (isEnded ? '\n' : '');
      const { csv, problems } = read(text);
      expect(problems).toEqual([]);
      const all = csv ? [csv.header, ...csv.rows] : [];
      expect(all.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map((c) => c.value)));
      const starts = text
        .split('\n')
        .reduce<number[]>((list, line) => list.concat((list.at(-1) ?? 0) + line.length + 1), [0]);
      for (const [r, row] of rows.entries()) {
        for (const [c, cell] of row.entries()) {
          const place = all[r]?.placeOfCell(c);
          const offset = (starts[(place?.line ?? 0) - 1] ?? 0) + (place?.column ?? 0) - 1;
          expect(text.slice(offset).startsWith(typedAs(cell))).toBe(true);
          if (c === 0) expect(all[r]?.line).toBe(place?.line);
        }
      }
    }),
  );
});

test('Of two rows that read alike each has its own line', () => {
  expect(read('a,b\n1,2\n\n1,2\n1,2').csv?.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
});

test('A carriage return by itself is a cell’s where it is quoted, and a problem elsewhere', () => {
  expect(read('a,b\n"1\r2",3\n').csv?.rows[0]?.cells).toEqual(['1\r2', '3']);
  for (const [text, column] of [
    ['a,b\r1,2\n', 4],
    ['a,"b"\r1,2\n', 6],
    ['a,b\r', 4],
    ['\ra,b\n', 1],
  ] as const) {
    expect(read(text)).toEqual({
      problems: [
        {
          file: 'd.csv',
          line: 1,
          column,
          rule: 'csv-syntax',
          found: 'a carriage return without a line feed',
          wanted: 'lines that end with LF or CRLF',
          hint: 'save the file with line ends of Windows or Unix, or quote the cell that it stands in',
        },
      ],
    });
  }
});

test('Line ends, blank lines and a byte-order mark are one text however a file has them, to the check and to the inspection', () => {
  const texts = [
    'a,b\n1,"2\n3"\n\n4,5\n\n\n',
    'a,b\r\n1,"2\r\n3"\r\n\r\n4,5\r\n',
    '\ufeffa,b\n1,"2\r\n3"\r\n\n4,5\r\n\r\n',
  ];
  for (const text of texts) {
    const { source } = decodeText(Buffer.from(text), 'd.csv');
    const { csv, problems } = parseCsv(source ?? sourceText('', ''));
    expect(problems).toEqual([]);
    expect(csv?.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['1', '2\n3']],
      [5, ['4', '5']],
    ]);
    expect([...readCells(text).rows]).toEqual(csv?.rows.map(({ line, cells }) => [line, cells]));
    expect(readCells(text).columns).toEqual(['a', 'b']);
  }
});

test('What is read is what an independent reader reads', () => {
  const csvLike = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '1', ';') });
  fc.assert(
    fc.property(csvLike, (text) => {
      const { csv } = read(text);
      if (!csv) return;
      const options = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true };
      expect([csv.header, ...csv.rows].map(({ cells }) => cells)).toEqual(parse(text, options));
    }),
    { numRuns: 2000 },
  );
});

test('Any text is read or refused, and a problem stands inside the file', () => {
  const csvLike = fc.string({
    unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '1', '\u{1f6a3}'),
  });
  fc.assert(
    fc.property(fc.oneof(csvLike, fc.string({ unit: 'binary' })), (text) => {
      const lines = text.split('\n');
      for (const { line, column } of read(text).problems) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
});
