import { expect, test } from 'vitest';
import { type CardChoices, cardAlt, type StoryWords } from '../../src/edition/card.ts';
import { claimCardChoices, figureCardChoices } from '../../src/edition/card-choices.ts';
import { articleChoices, siteCards } from '../../src/edition/card-of.ts';
import { editionOf, goodParts, known } from './good-edition.ts';

const edition = editionOf(goodParts);
const { content, articles, figure, claim } = edition;
const article = known(articles[0]);
const storyOf = (choices: CardChoices) => choices[0]?.words as StoryWords;
const gazette = { name: 'The Lake Gazette', address: 'gazette.example' };
const ofSite = ['site', 'mark'];

test('An article shows its headline with its first figure, else alone, else the site', () => {
  const choices = articleChoices(article, edition);
  expect(choices.map(({ words }) => words.kind)).toEqual(['story', 'story', ...ofSite]);
  const [first, alone] = choices.map(({ words }) => words as StoryWords);
  expect(first).toMatchObject({
    site: gazette,
    what: 'Analysis',
    subject: 'Freight',
    headline: 'Most freight on Lake Orrin lands at Alder',
    dates: ['31 March 2025', 'March 2025', '2025'],
    figure: { measure: 'Freight landed by harbour, tonnes', series: { kind: 'bar' } },
  });
  expect(alone).toEqual({ ...first, figure: undefined });
  expect(choices[0]?.alt).toBe(
    'Analysis: Most freight on Lake Orrin lands at Alder. From a bar chart: Freight landed by harbour, tonnes.',
  );
  expect(choices[1]?.alt).toBe('Analysis: Most freight on Lake Orrin lands at Alder.');
});

test('An article without figures has a card all the same', () => {
  const written = editionOf(goodParts, { isBeingWritten: true });
  const draft = known(written.articles.find(({ slug }) => slug === 'winter-boats'));
  const choices = articleChoices(draft, written);
  expect(choices.map(({ words }) => words.kind)).toEqual(['story', ...ofSite]);
  expect(choices[0]?.words).not.toHaveProperty('figure');
});

test('Each state of a figure shows its own title, measure and rows', () => {
  const [before, opening] = figure('cargo').views.map(
    (view) => figureCardChoices(view, content)[0]?.words as StoryWords,
  );
  expect(before).toMatchObject({
    what: 'Figure',
    headline: 'Timber was three-fifths of what Alder landed',
    figure: { measure: 'Freight by kind in 2023, tonnes' },
  });
  expect(opening?.figure?.measure).toBe('Freight by kind in 2024, tonnes');
  expect(opening?.figure?.series).not.toEqual(before?.figure?.series);
});

test('A figure as it opens and its opening state are one card', () => {
  const opening = known(figure('cargo').paths.get('cargo/2024'));
  const itself = known(figure('cargo').paths.get('cargo'));
  expect(figureCardChoices(opening, content)).toEqual(figureCardChoices(itself, content));
});

test('Sources are named with their year, and counted where there are several', () => {
  const sourcesOf = (id: string) =>
    storyOf(figureCardChoices(figure(id).opening, content)).figure?.sources;
  expect(sourcesOf('happenings')).toEqual([
    { who: 'Source: The Lake Gazette', years: ', retrieved 2025' },
  ]);
  expect(sourcesOf('landings')).toEqual([
    { who: 'Sources: Lake Board; Harbour master of Alder', years: ', 2025' },
    { who: 'Sources: 2 publishers', years: ', 2025' },
  ]);
});

test('A claim shows statement, status, who and why, and is never without them', () => {
  const said = claim('brook-wants-more');
  const choices = claimCardChoices(said, content);
  expect(choices[0]).toEqual({
    words: {
      kind: 'claim',
      site: gazette,
      status: 'claimed',
      statement: 'The quay at Brook is ready for more freight.',
      speaker: 'The harbour master of Brook',
      occasion: 'the Gazette, 15 March 2025',
      reason: 'He said so, and nobody has looked.',
    },
    alt: 'A claim with the status “claimed”. The quay at Brook is ready for more freight. The harbour master of Brook, the Gazette, 15 March 2025. He said so, and nobody has looked.',
  });
  expect(choices.slice(1).map(({ words }) => words.kind)).toEqual(ofSite);
  const ownPaper = { ...said, claim: { ...said.claim, speaker: 'the Gazette' } };
  expect(claimCardChoices(ownPaper, content)[0]?.words).toMatchObject({
    occasion: '15 March 2025',
  });
});

test('Only what is published has a card', () => {
  const cards = siteCards({
    ...edition,
    articles: [article],
    figures: [figure('cargo'), figure('landings')],
    claims: [],
  });
  // The site, the article, and the first figure as it opens, in both of its states, and the other one.
  expect(cards.map((choices) => choices[0]?.words.kind)).toEqual([
    'site',
    ...Array(5).fill('story'),
  ]);
  expect(JSON.stringify(cards)).not.toMatch(/Boats in winter|harbour master of Brook/);
});

test('An alternative is sentences, and no longer than the platforms take', () => {
  expect(cardAlt('Is it?', 'It is', 'So they say.')).toBe('Is it? It is. So they say.');
  const long = cardAlt('word '.repeat(200).trim());
  expect(long.length).toBeLessThanOrEqual(420);
  expect(long).toMatch(/^(?:word )+…$/);
});
