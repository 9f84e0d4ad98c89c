import { expect, test } from 'vitest';
import { computeNumbers } from '../../src/model/compute-numbers.ts';
import { withheldIn } from '../../src/sharing/withheld.ts';
import { openLaid } from '../content/lay-content.ts';

const { content, compiled } = await openLaid();
if (!content || !compiled) throw new Error('withheld.test: the good content is not there');
const definitions = new Map([...content.numbers].map(([id, { definition }]) => [id, definition]));
const { numbers } = computeNumbers(definitions, content.datasets);
const freight = compiled.articles.find(({ article }) => article.slug === 'lake-freight');

test('while nothing is out, what articles use stays back with them', () => {
  const { figures, claims } = withheldIn(compiled, [], numbers);
  expect(figures.has('landings')).toBe(true);
  expect(claims.has('brook-wants-more')).toBe(true);
});

test('rows that a figure draws are out as long as the figure is, whoever uses them beside it', () => {
  if (!freight) throw new Error('withheld.test: there is no such article');
  const parts = freight.body.parts.filter(({ kind }) => kind !== 'figure');
  const unillustrated = { ...freight, body: { ...freight.body, parts } };
  const { figures, datasets } = withheldIn({ ...compiled, articles: [unillustrated] }, [], numbers);
  expect(figures.size).toBe(0);
  expect(datasets).toEqual(new Set());
  // And without the figure they stay back with the article that states their numbers.
  const none = { ...compiled, articles: [unillustrated], figures: new Map(), claims: new Map() };
  expect(withheldIn(none, [], numbers).datasets).toEqual(new Set(['landings']));
});

test('what is published takes with it all that it uses', () => {
  if (!freight) throw new Error('withheld.test: there is no such article');
  const { figures, claims, datasets } = withheldIn(compiled, [freight], numbers);
  expect(figures.has('landings')).toBe(false);
  expect(claims.has('brook-wants-more')).toBe(false);
  expect(datasets.has('landings')).toBe(false);
});
