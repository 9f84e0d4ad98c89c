import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edition/edition.ts';
import { editionOf, editionWith, freight, goodParts, known, like } from './good-edition.ts';

const edition = editionOf(goodParts);

describe('a figure', () => {
  const cargo = edition.figure('cargo');
  const [before, opening] = cargo.views;

  test('is one thing with the state that opens, at one address', () => {
    expect(cargo.opening).toBe(opening);
    expect(cargo.paths.get('cargo')).toBe(opening);
    expect(cargo.paths.get('cargo/2024')).toBe(opening);
    expect(opening?.state?.id).toBe('2024');
    expect(opening?.addressState).toBeUndefined();
    expect(opening?.address).toBe('/figures/cargo/');
  });

  test('has another address in each of its other states', () => {
    expect(cargo.paths.get('cargo/2023')).toBe(before);
    expect(before?.addressState).toBe('2023');
    expect(before?.address).toBe('/figures/cargo/2023/');
    expect([...cargo.paths.keys()]).toEqual(['cargo', 'cargo/2023', 'cargo/2024']);
  });

  test('without states is its only view, at its only address', () => {
    const { opening, views, paths } = edition.figure('places');
    expect(views).toEqual([opening]);
    expect([...paths.keys()]).toEqual(['places']);
    expect(opening.addressState).toBeUndefined();
    expect(opening.address).toBe('/figures/places/');
  });

  test('leads from each of its views back to itself, and to the rows that are drawn', () => {
    for (const view of cargo.views) {
      expect(view.figure).toBe(cargo);
      expect(view.dataset).toBe(goodParts.content.datasets.get('cargo'));
    }
  });

  test('is resolved once, whoever asks', () => {
    expect(edition.figure('cargo')).toBe(cargo);
    expect(edition.figures.find(({ id }) => id === 'cargo')).toBe(cargo);
    expect(cargo.opening.series()).toBe(cargo.opening.series());
  });

  test('is drawn once for each width and name, however many pages show it', () => {
    const drawn = cargo.opening.drawn(640, 'Cargo');
    expect(cargo.opening.drawn(640, 'Cargo')).toBe(drawn);
    const narrow = cargo.opening.drawn(320, 'Cargo');
    expect(narrow).not.toBe(drawn);
    expect(narrow.svg).not.toBe(drawn.svg);
    expect(cargo.opening.drawn(640, 'Freight').svg).toContain('Freight');
    expect(known(before).drawn(640, 'Cargo').svg).not.toBe(drawn.svg);
    expect(drawn.height).toBeGreaterThan(0);
  });

  test('that is not there is asked for in vain, and the answer names it', () => {
    expect(() => edition.figure('snow')).toThrow('Edition: there is no figure snow');
    expect(() => edition.claim('snow')).toThrow('Edition: there is no claim snow');
  });
});

describe('who uses what', () => {
  /** Says nothing but that it leads to a figure. */
  const leading = {
    ...like({ slug: 'leading', published: '2025-06-01T00:00:00Z', changes: [] }),
    body: {
      ...freight.body,
      parts: [],
      links: [{ ...known(freight.body.links[0]), address: '/figures/places/#data' }],
    },
  };
  const { uses } = editionWith([freight, leading]);
  const slugs = (articles: readonly { readonly slug: string }[]) =>
    articles.map(({ slug }) => slug);

  test('an article that places a figure shows it, and one that links to it shows it too', () => {
    expect(slugs(uses.placing('places'))).toEqual(['lake-freight']);
    expect(slugs(uses.showing('places'))).toEqual(['leading', 'lake-freight']);
    expect(slugs(uses.showing('cargo'))).toEqual(['lake-freight']);
  });

  test('an article that places a figure and links to it uses it once', () => {
    const linked = known(freight.body.links.find(({ address }) => address.includes('/figures/')));
    expect(linked.address).toBe('/figures/two-counts/');
    expect(slugs(editionOf(goodParts).uses.showing('two-counts'))).toEqual(['lake-freight']);
  });

  test('an article names the claims that its words refer to', () => {
    const named = known(freight.standfirst.references.find(({ scheme }) => scheme === 'claim'));
    expect(slugs(uses.naming(named.id))).toContain('lake-freight');
    expect(uses.naming('snow')).toEqual([]);
  });

  test('the newest article comes first, in whatever order they were read', () => {
    const later = like({ slug: 'later', published: '2025-07-01T00:00:00Z' });
    expect(slugs(editionWith([freight, later]).uses.placing('cargo'))).toEqual([
      'later',
      'lake-freight',
    ]);
    expect(slugs(editionWith([later, freight]).uses.placing('cargo'))).toEqual([
      'later',
      'lake-freight',
    ]);
  });

  test('a change concerns the figures and the claims that its entry names, and no others', () => {
    const [change] = freight.article.changes;
    const changes = [
      { ...known(change), figures: ['cargo', 'places'], claims: ['brook-wants-more'] },
    ];
    const { uses } = editionWith([like({ changes })]);
    const entries = [
      uses.changesOfFigure('cargo'),
      uses.changesOfFigure('places'),
      uses.changesOfClaim('brook-wants-more'),
    ];
    for (const [told, ...more] of entries) {
      expect(told?.entry).toBe(changes[0]);
      expect(told?.note.plain).toBe('The name of the quay was wrong.');
      expect(told?.article.article.slug).toBe('lake-freight');
      expect(more).toEqual([]);
    }
    expect(uses.changesOfFigure('landings')).toEqual([]);
    expect(uses.changesOfClaim('cargo')).toEqual([]);
  });
});

describe('what is published', () => {
  const shownAt = (now: string, isBeingWritten = false) =>
    editionOf(goodParts, { now, isBeingWritten }).articles.map(({ slug }) => slug);

  test('is no draft, and nothing before its moment', () => {
    expect(shownAt('2025-03-30T23:59:59Z')).toEqual([]);
    expect(shownAt('2025-03-31T00:00:00Z')).toEqual(['lake-freight']);
    expect(shownAt('2026-01-01T00:00:00Z')).toEqual(['lake-freight']);
  });

  test('is everything while the site is being written', () => {
    expect(shownAt('2025-01-01T00:00:00Z', true)).toEqual(['winter-boats', 'lake-freight']);
  });

  test('gives an article what it states: sources by number, numbers, datasets, figures, claims', () => {
    const article = known(edition.articles[0]);
    expect([...article.citations]).toEqual([
      ['lake-board', 1],
      ['harbour-master', 2],
    ]);
    expect(article.sources.map(({ id }) => id)).toEqual(['lake-board', 'harbour-master']);
    expect(article.numbers.map(({ number }) => number.id)).toContain('alder-2024');
    expect([...article.datasets]).toContain('landings');
    expect(article.figures).toEqual([
      'landings',
      'by-year',
      'places',
      'cargo',
      'happenings',
      'two-counts',
    ]);
    expect(article.claims).toEqual(['brook-wants-more']);
    expect(article.hasLedger).toBe(true);
  });

  test('depends on nothing but what it is made of', () => {
    const { now, isBeingWritten, isPrinted, cardOf } = edition;
    const again = makeEdition(goodParts, { now, isBeingWritten, isPrinted, cardOf });
    expect(again.articles.map(({ facts }) => facts)).toEqual(
      edition.articles.map(({ facts }) => facts),
    );
    expect(again.menu).toEqual(edition.menu);
    expect(again.figures.map(({ id }) => id)).toEqual(edition.figures.map(({ id }) => id));
  });
});
