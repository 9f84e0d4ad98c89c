import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directiveTo, toFragment } from '../../src/islands/text-directive.ts';
import { findDirective, type TextDirective, toPageText } from '../../src/islands/text-search.ts';

const lake = toPageText(
  [
    'Fish in the lake',
    'The lake lost a third of its fish in 2024.3 Nobody counted the pike.',
    'The lake lost a third of its fish, said the master; the board said “nothing was lost”.',
    'Nobody counted the pike.',
    'A well-kept pier & a boat (small)',
    'Boats',
    'Boats',
  ].join('\n'),
  'en',
);

/** How the n-th place of some words is linked to, with its escapes undone. */
function fragment(words: string, nth = 1): string | undefined {
  const directive = directiveTo(lake, placeOf(words, nth));
  return directive && decodeURIComponent(toFragment(directive));
}

function placeOf(words: string, nth = 1) {
  let start = -1;
  for (let count = 0; count < nth; count++) start = lake.text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`placeOf: the page has no "${words}" ${nth}`);
  return { start, end: start + words.length };
}

test('words that stand once are written out', () => {
  expect(fragment('said the master')).toBe(':~:text=said the master');
});

test('half a word is widened to the whole, and a number to the digits behind its point', () => {
  expect(fragment('aid the mast')).toBe(':~:text=said the master');
  expect(fragment('2024')).toBe(':~:text=2024.3');
  expect(fragment(' board ')).toBe(':~:text=board');
});

test('words that stand twice are told apart by those behind, those before, or both, and by few', () => {
  expect(fragment('its fish')).toBe(':~:text=its fish,-in');
  expect(fragment('its fish', 2)).toBe(':~:text=its fish,-,');
  expect(fragment('the pike.')).toBe(':~:text=the pike.,-The');
  // The heading has the one, the second paragraph the other.
  expect(fragment('fish')).toBe(':~:text=its-,fish,-in');
  expect(fragment('its fish in')).toBe(':~:text=its fish in');
});

test('what tells them apart may stand in another paragraph', () => {
  expect(fragment('Nobody counted the pike.', 2)).toBe(':~:text=Nobody counted the pike.,-A');
  expect(fragment('Boats', 2)).toBe(':~:text=Boats-,Boats');
});

test('of a long passage, and of one in several paragraphs, the ends are written', () => {
  expect(fragment('of its fish, said the master; the board said “nothing was')).toBe(
    ':~:text=of its fish, said,board said “nothing was',
  );
  expect(fragment('a third of its fish, said the master; the board said')).toBe(
    ':~:text=a third of its fish,,the master; the board said',
  );
  expect(fragment('The lake lost a third of its fish, said the master;')).toBe(
    ':~:text=pike.-,The lake lost a,fish, said the master;',
  );
  expect(fragment('in the lake\nThe lake lost')).toBe(':~:text=in the lake,The lake lost');
});

test('no words are no passage', () => {
  const { start } = placeOf('\n');
  expect(directiveTo(lake, { start, end: start + 1 })).toBeUndefined();
});

test('signs that mean something in an address, or at its end, are escaped', () => {
  const pier = { start: 'A well-kept', prefix: 'x, y', end: '& a boat', suffix: '(small).' };
  expect(toFragment(pier)).toBe(':~:text=x%2C%20y-,A%20well%2Dkept,%26%20a%20boat,-%28small%29%2E');
});

test.each<[string, TextDirective, string | undefined]>([
  ['the first of several', { start: 'the pike' }, 'the pike'],
  ['not within a word', { start: 'oats' }, undefined],
  ['not where a word goes on', { start: 'the boar' }, undefined],
  ['without regard to capitals and curls', { start: 'SAID "NOTHING' }, 'said “nothing'],
  ['between its ends', { start: 'said', end: 'board' }, 'said the master; the board'],
  ['not where the end comes first', { start: 'board', end: 'master' }, undefined],
  ['right behind its prefix', { prefix: 'board', start: 'said' }, 'said'],
  ['not where words come in between', { prefix: 'the', start: 'said' }, undefined],
  ['right before its suffix', { start: 'lake', suffix: 'The' }, 'lake'],
  ['never over the end of a paragraph', { start: 'the lake The lake' }, undefined],
])('words are found %s', (_, directive, words) => {
  const found = findDirective(lake, directive);
  expect(found && lake.text.slice(found.start, found.end)).toBe(words);
});

test('a prefix tells the second of two places', () => {
  expect(findDirective(lake, { prefix: 'board', start: 'said' })?.start).toBe(
    placeOf('said', 2).start,
  );
});

const word = fc.constantFrom('a', 'b', 'lake', 'é', '1.5', '湖水', '“x”,', 'it’s', 'x-y', '👩‍🚀');
const block = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const anyPage = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join('\n'));

test('whatever is linked to is what is found, and it survives being written and read', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(), fc.nat(), (text, first, second) => {
      const page = toPageText(text, 'en');
      const [start = 0, end = 0] = [first % text.length, second % text.length].sort(
        (a, b) => a - b,
      );
      const directive = directiveTo(page, { start, end });
      if (!directive) return;
      const found = findDirective(page, parse(toFragment(directive)));
      const words = text.slice(start, end).trim();
      expect(found?.start).toBeLessThanOrEqual(text.indexOf(words, start));
      expect(text.slice(found?.start, found?.end)).toContain(words);
      // Wider by less than a word on either side.
      expect(text.slice(found?.start, start)).not.toMatch(/\s/);
      expect(text.slice(end, found?.end)).not.toMatch(/\s/);
    }),
  );
});

test('what stands only once always has a link', () => {
  fc.assert(
    fc.property(anyPage, anyPage, (before, behind) => {
      const text = `${before}\nonly here\n${behind}`;
      const start = before.length + 1;
      const directive = directiveTo(toPageText(text, 'en'), { start, end: start + 9 });
      expect(directive).toEqual({ start: 'only here' });
    }),
  );
});

/** Reads a directive as its grammar says. */
function parse(fragment: string): TextDirective {
  const parts = fragment.replace(':~:text=', '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  const decode = (part?: string) => part && decodeURIComponent(part);
  return {
    prefix: decode(prefix),
    start: decode(start) ?? '',
    end: decode(end),
    suffix: decode(suffix),
  };
}
