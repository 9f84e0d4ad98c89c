import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/reading/parse-csv.ts';
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

test('A carriage return by itself ends no row', () => {
  const { csv } = read('a,b\r1,2\n');
  expect(csv?.header.cells).toEqual(['a', 'b\r1', '2']);
  expect(csv?.rows).toEqual([]);
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
