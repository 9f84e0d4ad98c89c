import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationRis } from '../../../src/sharing/citation/ris.ts';
import { citationWith } from '../../edition/citation/cited.ts';
import { hostileText } from './hostile.ts';
import { readRis } from './read-ris.ts';

test('whatever a title and a detail are, each line is one field, and holds the words as they are', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, detail) => {
      const citation = citationWith({ kind: 'figure', title, detail });
      expect(readRis(citationRis(citation))).toMatchObject({
        TY: 'FIGURE',
        TI: citation.title,
        N1: `Figure, ${citation.detail}, version a1b2c3d`,
        UR: citation.address,
      });
    }),
    { numRuns: 300 },
  );
});

test('no line breaks in other programs’ eyes: nothing but words and spaces is left in a title', () => {
  const { title } = citationWith({ title: 'a\u2028b\u0085c\u000bd\u001ce\u00a0f' });
  expect(title).toBe('a b c d e f');
});

test('a comma would part a name into surname and forename, so a name has none', () => {
  const author = 'Ministry of Ports, Ferries and Lakes';
  expect(readRis(citationRis(citationWith({ author }))).AU).toBe(
    'Ministry of Ports; Ferries and Lakes',
  );
});

test.each([
  ['a line that is no field', 'TY  - NEWS\r\nTI  - a\r\nb\r\nER  - \r\n'],
  ['a second record', 'TY  - NEWS\r\nER  - \r\nTY  - NEWS\r\nER  - \r\n'],
  ['the line end of another system', 'TY  - NEWS\nER  - \n'],
])('the reader would refuse %s', (_, text) => {
  expect(() => readRis(text)).toThrow('readRis');
});
