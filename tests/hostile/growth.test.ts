import { expect, test } from 'vitest';
import { readers } from './readers.ts';

/** What has been meant to make a parser go back again and again. */
const patterns = [
  ...[
    ' ',
    '-',
    '- ',
    '> ',
    '[',
    '](',
    '*',
    '*a_',
    '_',
    '`',
    '<',
    '&',
    '\\',
    '|',
    '~',
    '#',
    '"',
    "'",
  ],
  ...['1,', '1 ', '1', '1.', '0', 'a ', 'a', '(', '\n', '\t', ':', '{', '}', '[a](b) ', '[^a]'],
  ...['\n- ', '\n> ', '-\n', 'x\n===\n', '|\n', '::a{', '&#', 'a@b', 'www.a', 'https://a.b '],
  ...[
    'of ',
    'twice ',
    'more than ',
    'million ',
    'one ',
    'hundred ',
    'two-',
    '1–',
    '1/',
    '%2',
    'a=&',
  ],
];

/** Milliseconds, the best of some: what else the machine does makes it only slower. */
function time(read: (text: string) => unknown, text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

interface Reading {
  readonly read: (text: string) => unknown;
  readonly most: number;
  readonly isBounded?: boolean;
}

/** Whether a reader takes too long for a text of one pattern. */
function takesTooLong({ read, most, isBounded = false }: Reading, pattern: string): boolean {
  const text = (length: number) =>
    pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
  const [half, whole] = [time(read, text(most / 2)), time(read, text(most))];
  return isBounded ? whole > 1000 : whole > 200 && whole / half > 3;
}

test.each(Object.entries(readers))(
  'reading %s takes no more than its length, or no more than it may take at all',
  (_, reader) => {
    // What is slow by itself is slow each time; what another program slowed down is not.
    const isSlow = (pattern: string) => [1, 2, 3].every(() => takesTooLong(reader, pattern));
    expect(patterns.filter(isSlow)).toEqual([]);
  },
  60_000,
);
