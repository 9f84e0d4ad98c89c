import { expect, test } from 'vitest';
import type { NumberFacts } from '../../src/edition/number-facts.ts';
import { linkByRow } from '../../src/islands/sentences.ts';

const facts = (...rows: string[]): NumberFacts => ({
  title: '',
  value: '',
  row: { words: '', address: '', more: 0 },
  dataset: '',
  compared: '',
  report: '',
  rows,
  about: rows.length,
});
const all = { lake: facts('landings:2'), total: facts('landings:3', 'landings:2') };

const links = [
  { id: 'total', link: 'first' },
  { id: 'lake', link: 'second' },
  { id: 'lake', link: 'third' },
];

test('a row leads to the first link that states it rather than a sum of it', () => {
  expect(linkByRow(links, all).get('landings:2')).toBe('second');
  expect(linkByRow(links, all).get('landings:3')).toBe('first');
});

test('a row that no number rests on, and a number without facts, lead nowhere', () => {
  expect(linkByRow(links, all).has('landings:4')).toBe(false);
  expect(linkByRow([{ id: 'sea', link: 'only' }], all)).toEqual(new Map());
});
