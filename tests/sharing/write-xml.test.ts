import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { x } from 'xastscript';
import { elementIn, wordsAt } from '../../src/inspection/xml-tree.ts';
import { writeXml } from '../../src/sharing/write-xml.ts';

/** Any run of UTF-16 units, with much of what XML treats otherwise than text. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(']]>', ']]', '>', '<', '&', '"', '&#0;', '<![CDATA[', '-->', '\u0000'),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(''));

/** What XML 1.0 can hold of a text (section 2.2), with line ends as it reads them (2.11). */
function held(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\r\n?/g, '\n');
}

test('whatever a text holds, a parser reads it back, without the characters that XML cannot hold', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const xml = writeXml(x(null, [x('a', { b: text }, [x('c', text)])]));
      const root = elementIn(fromXml(xml), 'a');
      expect(wordsAt(root, 'c')).toBe(held(text));
      expect(root.attributes['b']).toBe(held(text).replace(/[\t\n]/g, ' '));
    }),
  );
});
