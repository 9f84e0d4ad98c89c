import { expect, test } from 'vitest';
import { homePage } from '../../src/edition/pages/home-page.ts';
import { plainText } from '../../src/prose/plain-text.ts';
import { editionOf, goodParts } from './good-edition.ts';

test('the first page shows the lead, three other figures at most, and points by their bound numbers', () => {
  const edition = editionOf(goodParts);
  const { lead } = homePage(edition);
  const [article] = edition.articles;
  if (!lead || !article) throw new Error('there is no article');
  const drawn = article.lead ?? article.figures[0];
  expect(lead.figure?.id).toBe(drawn);
  expect(lead.figures.length).toBeLessThanOrEqual(3);
  expect(lead.figures.map(({ address }) => address)).not.toContain(`/figures/${drawn}/`);
  for (const { figure, point } of lead.findings)
    expect(plainText({ type: 'root', children: [...point] })).toContain(figure);
});

test('a site without articles has a first page all the same', () => {
  const edition = editionOf(goodParts);
  const page = homePage({ ...edition, articles: [] });
  expect([page.lead, page.others]).toEqual([undefined, []]);
});
