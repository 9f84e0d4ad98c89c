import { expect, test } from 'vitest';
import { feedEntries } from '../../src/edition/feed-entries.ts';
import { articlePage } from '../../src/edition/pages/article-page.ts';
import { homePage } from '../../src/edition/pages/home-page.ts';
import { firstPart } from '../../src/inspection/weigh.ts';
import { brotliSize } from '../../src/output/compress-file.ts';
import { editionWith, freight, known } from './good-edition.ts';

/** The article with one of its figures on its top in place of its text. */
const [, lead = ''] = freight.body.parts.flatMap((part) => (part.kind === 'figure' ? part.id : []));
const led = {
  ...freight,
  article: { ...freight.article, lead },
  body: {
    ...freight.body,
    parts: freight.body.parts.filter((part) => part.kind !== 'figure' || part.id !== lead),
  },
};

test('The lead of an article stands before its text, on the first page, on its card and in feeds', async () => {
  const edition = editionWith([led]);
  const article = known(edition.articles[0]);
  expect(article.figures[0]).toBe(lead);
  const page = await articlePage(article, edition);
  expect(page.lead?.id).toBe(lead);
  expect(page.body.some((part) => part.kind === 'figure' && part.figure.id === lead)).toBe(false);
  expect(homePage(edition).lead?.figure?.id).toBe(lead);
  expect(page.frame.card.alt).toContain(edition.figure(lead).opening.subtitle.plain.slice(0, 20));
  expect(feedEntries(edition)[0]?.lead?.image.address).toContain(`/figures/${lead}.png`);
});

test('The first round trip is weighed to the first paragraph where a figure leads, and else to the first figure', () => {
  const points = '<section><ul><li>In brief</li></ul></section>';
  const led = `<main><assay-figure class="figure lead-figure"><svg></svg></assay-figure>${points}<p>First.`;
  expect(firstPart(`${led}</p><p>Second.</p>`)).toBe(brotliSize(Buffer.from(led)));
  const plain = `<main>${points}<p>First.</p>`;
  expect(firstPart(`${plain}<assay-figure class="figure"></assay-figure><p>Second.</p>`)).toBe(
    brotliSize(Buffer.from(plain)),
  );
});
