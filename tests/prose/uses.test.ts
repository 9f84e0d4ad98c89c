import { expect, test } from 'vitest';
import { withheldBeside } from '../../src/prose/uses.ts';
import { freight, goodParts } from '../edition/good-edition.ts';

const { compiled, numbers } = goodParts;

test('while nothing is out, what articles use stays back with them', () => {
  const { figures, claims } = withheldBeside([], compiled, numbers);
  expect(figures.has('landings')).toBe(true);
  expect(claims.has('brook-wants-more')).toBe(true);
});

test('rows that a figure draws are out as long as the figure is, whoever uses them beside it', () => {
  const parts = freight.body.parts.filter(({ kind }) => kind !== 'figure');
  const unillustrated = { ...freight, body: { ...freight.body, parts } };
  const alone = { ...compiled, articles: [unillustrated] };
  const { figures, datasets } = withheldBeside([], alone, numbers);
  expect(figures.size).toBe(0);
  expect(datasets).toEqual(new Set());
  // And without the figure they stay back with the article that states their numbers.
  const none = { ...alone, figures: new Map(), claims: new Map() };
  expect(withheldBeside([], none, numbers).datasets).toEqual(new Set(['landings']));
});

test('what is published takes with it all that it uses', () => {
  const { figures, claims, datasets } = withheldBeside([freight], compiled, numbers);
  expect(figures.has('landings')).toBe(false);
  expect(claims.has('brook-wants-more')).toBe(false);
  expect(datasets.has('landings')).toBe(false);
});
