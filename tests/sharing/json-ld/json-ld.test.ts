import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../../../src/edition/pages.ts';
import { publishedDataset } from '../../../src/edition/published-dataset.ts';
import { temporalCoverage } from '../../../src/sharing/json-ld/temporal-coverage.ts';
import { toAnalysisNewsArticle } from '../../../src/sharing/json-ld/to-analysis-news-article.ts';
import { toBreadcrumbList } from '../../../src/sharing/json-ld/to-breadcrumb-list.ts';
import { toClaim } from '../../../src/sharing/json-ld/to-claim.ts';
import { toDataset } from '../../../src/sharing/json-ld/to-dataset.ts';
import { toWebSite } from '../../../src/sharing/json-ld/to-web-site.ts';
import { writeJsonLd } from '../../../src/sharing/json-ld/write-json-ld.ts';
import { editionWith, freight, goodParts, like } from '../../edition/good-edition.ts';
import { datasetOf } from '../../model/made.ts';
import { type JsonLdNode, termFaults } from './vocabulary.ts';

const { content } = goodParts;
const { site } = content;
const datasets = [...content.datasets.values()];

/** An article as its page would state it. */
async function articleNode(article = freight, about = site): Promise<JsonLdNode> {
  const { page } = pagesOf(editionWith([article], about));
  const stated = await page('/articles/lake-freight/', 'article');
  return toAnalysisNewsArticle(stated) as unknown as JsonLdNode;
}

test('nothing in what is said of a page can end the script element that it stands in, and all of it reads back', () => {
  const markup = fc.constantFrom(
    '</script>',
    '<!--',
    '<script',
    ']]>',
    '\u2028',
    '&lt;',
    '"',
    '\\',
  );
  const words = fc
    .array(fc.oneof(markup, fc.string({ unit: 'binary' })))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, (name) => {
      const text = writeJsonLd([{ '@type': 'WebSite', name }]);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)['@graph'][0].name).toBe(name);
    }),
  );
});

describe('an article', () => {
  test('has only terms that schema.org has for it', async () => {
    expect(termFaults(await articleNode())).toEqual([]);
  });

  test('was modified on the last day of its log, in whatever order that is, and without a log never', async () => {
    const [change] = freight.article.changes;
    if (!change) throw new Error('the article of the good content has no change');
    const dates = ['2025-05-01', '2025-06-30', '2025-04-02'];
    const changes = dates.map((date) => ({ ...change, date }));
    expect((await articleNode(like({ changes })))['dateModified']).toBe('2025-06-30');
    expect(await articleNode(like({ changes: [] }))).not.toHaveProperty('dateModified');
  });

  test('owns up to its corrections, and an update is none', async () => {
    const [change] = freight.article.changes;
    if (!change) throw new Error('the article of the good content has no change');
    expect((await articleNode())['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'The name of the quay was wrong.',
        datePublished: '2025-04-02',
      },
    ]);
    const update = like({ changes: [{ ...change, kind: 'update' }] });
    expect(await articleNode(update)).not.toHaveProperty('correction');
  });

  test.each([
    ['the farm desk', { '@type': 'Organization', name: 'the farm desk' }],
    ['Anna Theis', 'Anna Theis'],
    ['The', 'The'],
  ])('by %s says of its author what is known', async (byline, author) => {
    expect((await articleNode(like({ byline })))['author']).toEqual(author);
  });

  test('by its publisher has one body as both', async () => {
    const { author, publisher } = await articleNode(like({ byline: site.publisher.name }));
    expect(author).toEqual(publisher);
  });

  test('in another language has no body made up from an English word', async () => {
    const german = { ...site, language: 'de' };
    expect((await articleNode(like({ byline: 'the desk' }), german))['author']).toBe('the desk');
  });

  test('cites each source with what is known of it, and leaves out what is not', async () => {
    expect((await articleNode())['citation']).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'Counts of landings',
        publisher: 'Lake Board',
        datePublished: '2025-02',
        url: 'https://lake.example/counts',
      },
      { '@type': 'CreativeWork', name: 'Logbook', publisher: 'Harbour master of Alder' },
    ]);
  });
});

describe('a claim', () => {
  const nodeWith = async (...articles: (typeof freight)[]) => {
    const { page } = pagesOf(editionWith(articles));
    return toClaim(await page('/claims/brook-wants-more/', 'claim')) as unknown as JsonLdNode;
  };
  let node: JsonLdNode;
  beforeAll(async () => {
    node = await nodeWith(freight);
  });

  test('has only terms that schema.org has for it', () => {
    expect(termFaults(node)).toEqual([]);
  });

  test('names who said it, when, and where we report it', () => {
    expect(node).toMatchObject({
      text: 'The quay at Brook is ready for more freight.',
      author: 'The harbour master of Brook',
      datePublished: '2025-03-15',
      appearance: [{ '@id': 'https://gazette.example/articles/lake-freight/' }],
    });
  });

  test('is rated by nobody: its status is a word in its description', () => {
    expect(JSON.stringify(node)).not.toMatch(/rating|ClaimReview/i);
    expect(node['description']).toBe('Claimed: He said so, and nobody has looked.');
  });

  test('that no article reports appears nowhere', async () => {
    expect(await nodeWith()).not.toHaveProperty('appearance');
  });
});

describe('a dataset', () => {
  const nodes = datasets.map(
    (dataset) => toDataset(publishedDataset(dataset, content)) as unknown as JsonLdNode,
  );

  test('has only terms that schema.org has for it', () => {
    expect(nodes.flatMap(termFaults)).toEqual([]);
  });

  test('measures what has a unit, and comes as rows and as a package', () => {
    const landings = nodes.find((node) => String(node['url']).endsWith('/landings/'));
    expect(landings?.['variableMeasured']).toMatchObject([
      { propertyID: 'freight_t', unitText: 't' },
    ]);
    expect(landings?.['distribution']).toEqual([
      {
        '@type': 'DataDownload',
        contentUrl: 'https://gazette.example/datasets/landings/landings.csv',
        encodingFormat: 'text/csv',
      },
      {
        '@type': 'DataDownload',
        contentUrl: 'https://gazette.example/datasets/landings/landings.zip',
        encodingFormat: 'application/zip',
      },
    ]);
  });
});

/** A dataset whose key is its first column of dates, with these cells. */
function dated(...cells: readonly string[]) {
  return datasetOf(`day\n${cells.join('\n')}`, 'day: { title: Day, type: date }');
}

test.each([
  [['2025-03-31', '2024-11-02'], '2024-11-02/2025-03-31'],
  [['2025-03-31', '2024-11'], '2024-11/2025-03'],
  [['2025-03-31', '2025-03'], '2025-03'],
  [['2024'], '2024'],
])('rows of %j cover %s', (cells, coverage) => {
  expect(temporalCoverage(dated(...cells))).toBe(coverage);
});

test('rows that are told apart by something else than a date cover no known time', () => {
  const years = datasetOf('year\n2024\n2025', 'year: { title: Year, type: integer }');
  expect(temporalCoverage(years)).toBeUndefined();
  const two = datasetOf(
    'begun,ended\n2024,2025',
    'begun: { title: Begun, type: date }\nended: { title: Ended, type: date }',
  );
  expect(temporalCoverage(two)).toBeUndefined();
});

test('the way to a page begins at home and ends at the page, in order', () => {
  const way = toBreadcrumbList({ ...site, base: '/paper/' }, [
    { name: 'Claims', address: '/claims/' },
    { name: 'A claim', address: '/claims/a/' },
  ]) as unknown as JsonLdNode;
  expect(termFaults(way)).toEqual([]);
  expect(way['itemListElement']).toEqual([
    {
      '@type': 'ListItem',
      position: 1,
      name: 'The Lake Gazette',
      item: 'https://gazette.example/paper/',
    },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Claims',
      item: 'https://gazette.example/paper/claims/',
    },
    {
      '@type': 'ListItem',
      position: 3,
      name: 'A claim',
      item: 'https://gazette.example/paper/claims/a/',
    },
  ]);
});

test('the home page leads to the pages about the site that are there', () => {
  const [webSite, publisher] = toWebSite(site, new Set(['method', 'about']));
  expect([webSite, publisher].flatMap((node) => termFaults(node as unknown as JsonLdNode))).toEqual(
    [],
  );
  expect(publisher).toMatchObject({
    publishingPrinciples: 'https://gazette.example/method/',
    masthead: 'https://gazette.example/about/#masthead',
  });
  const [, bare] = toWebSite(site, new Set());
  expect(Object.keys(bare)).not.toContain('masthead');
  expect(Object.keys(bare)).not.toContain('publishingPrinciples');
});

test('the vocabulary finds a term that is nowhere, one that is elsewhere, and a thing in the wrong place', () => {
  expect(
    termFaults({
      '@type': 'Claim',
      text: 'So it is',
      verdict: 'no',
      variableMeasured: 'nothing',
      appearance: { '@type': 'Organization', name: 'A body' },
      citation: [{ '@type': 'Sauce' }, { name: 'untyped' }, { '@id': 'https://a.example/' }],
    }),
  ).toEqual([
    'Claim has no verdict',
    'Claim has no variableMeasured',
    'Claim has no Organization as appearance',
    'Claim has no Sauce as citation',
    'unknown type Sauce',
    'a node without a type',
  ]);
});
