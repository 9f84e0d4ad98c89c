import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { printedAddress, runningHead } from '../../src/sharing/paper-words.ts';

const set = (address: string) => toHtml({ type: 'root', children: printedAddress(address) });

test('an address ends a line behind a slash or before a sign, and keeps its www', () => {
  expect(set('https://www.lake.example/a/b_c?x=1&y=2#z')).toBe(
    'www.lake.example/<wbr>a/<wbr>b<wbr>_c<wbr>?x<wbr>=1<wbr>&#x26;y<wbr>=2<wbr>#z',
  );
});

test('whatever the address, all of it is printed but https://', () => {
  const path = fc.string({ unit: fc.constantFrom(...'ab1/_-?&=#%~.') });
  fc.assert(
    fc.property(path, (rest) => {
      const address = `https://lake.example/${rest}`;
      const text = printedAddress(address).map((part) => (part.type === 'text' ? part.value : ''));
      expect(`https://${text.join('')}`).toBe(address);
    }),
  );
});

test('a title that fits the head of a side is whole there', () => {
  expect(runningHead('Boats in winter')).toBe('Boats in winter');
});

test('a longer one is cut behind a whole word, without what joined it to the next', () => {
  const title = `${'Boats in winter, '.repeat(8)}and in summer`;
  const head = runningHead(title);
  expect(head).toBe(
    'Boats in winter, Boats in winter, Boats in winter, Boats in winter, Boats in winter, Boats in …',
  );
});

test('a title of one endless word is cut within it', () => {
  expect(runningHead('x'.repeat(200))).toBe(`${'x'.repeat(96)} …`);
});
