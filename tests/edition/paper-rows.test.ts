import { expect, test } from 'vitest';
import { toPaperRows } from '../../src/edition/paper-rows.ts';

/** Capitals are tall. */
const rows = (figures: string) =>
  toPaperRows([...figures], (figure) => figure === figure.toUpperCase()).map((row) =>
    row.kind === 'pair' ? row.figures.join('') : row.figure,
  );

test.each([
  ['', []],
  ['a', ['a']],
  ['ab', ['ab']],
  ['abc', ['ab', 'c']],
  ['Abc', ['A', 'bc']],
  ['aBc', ['a', 'B', 'c']],
  ['abC', ['ab', 'C']],
])(
  'figures %s stand in rows in their order, a tall one and one without a neighbour alone',
  (figures, expected) => {
    expect(rows(figures)).toEqual(expected);
  },
);
