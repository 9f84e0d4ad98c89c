import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/reading/read-text.ts';

const bytesOf = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

test('Well-formed text comes back as it was, without its mark and with plain line ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isMarked) => {
      fc.pre(!text.startsWith('\ufeff') && text.isWellFormed());
      const bytes = bytesOf(isMarked ? '\ufeff' : '', text);
      expect(decodeText(bytes, 'f').source?.text).toBe(text.replaceAll('\r\n', '\n'));
    }),
  );
});

test.each<[string, readonly number[], string, string]>([
  ['a lone byte of Latin-1', [0xe9], ' b', '0xe9'],
  ['a byte that no character has', [0xff], '', '0xff'],
  ['a byte that only continues', [0x80], 'b', '0x80'],
  ['a character cut short by another', [0xe2, 0x82], 'b', '0xe2'],
  ['a character cut short by the end', [0xf0, 0x9f, 0x9a], '', '0xf0'],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80], 'b', '0xed'],
  ['a character written too long', [0xc0, 0xaf], 'b', '0xc0'],
])('%s is named at its first byte', (_, broken, after, byte) => {
  for (const mark of ['', '\ufeff']) {
    const { problems, source } = decodeText(bytesOf(mark, 'é\u{1f6a3}\r\nxé', broken, after), 'f');
    expect(source).toBeUndefined();
    expect(problems).toEqual([
      {
        file: 'f',
        line: 2,
        column: 3,
        rule: 'text-utf8',
        found: `a byte that is not UTF-8 (${byte})`,
        wanted: 'UTF-8 text',
        hint: 'save the file with the encoding UTF-8',
      },
    ]);
  }
});

test('A table of more than eight megabytes, and an article of more than a fifth of one, are refused before they are decoded', () => {
  const bytes = new Uint8Array(8_000_001).fill(0xff);
  const [problem, ...others] = decodeText(bytes, 'content/datasets/f.csv').problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    rule: 'file-size',
    found: '8,000,001 bytes',
    wanted: 'at most 8,000,000',
  });
  expect(decodeText(new Uint8Array(200_001), 'content/articles/f.md').problems).toMatchObject([
    { rule: 'file-size', found: '200,001 bytes', wanted: 'at most 200,000' },
  ]);
});
