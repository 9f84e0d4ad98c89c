import { expect, test } from 'vitest';
import { kindAt, pageKinds } from '../../src/output/page-kind.ts';
import { headersOf } from '../../src/output/response-headers.ts';

const policies = { frame: 'F', paper: 'P', live: 'L', still: 'S', drawing: 'D' };

test.each([
  ['/', 'still'],
  ['/404.html', 'still'],
  ['/about/', 'still'],
  ['/figures/', 'still'],
  ['/claims/', 'still'],
  ['/articles/boats/numbers/', 'still'],
  ['/articles/boats/', 'live'],
  ['/figures/boats/', 'live'],
  ['/figures/boats/2025/', 'live'],
  ['/claims/one/', 'live'],
  ['/datasets/boats/', 'live'],
  ['/articles/boats/briefing/', 'paper'],
  ['/figures/boats/embed/', 'frame'],
  ['/figures/boats/embed/dark/', 'frame'],
  ['/figures/boats/2025/embed/', 'frame'],
  ['/figures/boats/2025/embed/light/', 'frame'],
  ['/articles/boats/embed/', 'still'],
])('the page at %s is of the kind %s', (address, kind) => {
  expect(kindAt(address).name).toBe(kind);
  expect(headersOf(address, policies)['Content-Security-Policy']).toBe(
    policies[kind as keyof typeof policies],
  );
});

test('only a frame may be shown, and taken, by others', () => {
  expect(pageKinds.filter(({ isFramed }) => isFramed).map(({ name }) => name)).toEqual(['frame']);
  expect(headersOf('/figures/boats/embed/', policies)).toMatchObject({
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  const page = headersOf('/figures/boats/', policies);
  expect(page).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  expect(page).not.toHaveProperty('Cross-Origin-Embedder-Policy');
  expect(page).not.toHaveProperty('Access-Control-Allow-Origin');
});

test.each([
  '/datasets/boats/boats.csv',
  '/figures/boats.png',
  '/cards/boats.e5f6.png',
  '/feed.xml',
  '/articles/boats/briefing-a4.pdf',
  '/assets/text.c3d4.woff2',
])('%s is there for other sites to use', (address) => {
  expect(headersOf(address, policies)).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('what is named by its content is kept for good, and everything else is asked about again', () => {
  const cache = (address: string) => headersOf(address, policies)['Cache-Control'];
  for (const address of ['/assets/text.c3d4.woff2', '/cards/boats.e5f6.png']) {
    expect(cache(address)).toBe('public, max-age=31536000, immutable');
  }
  for (const address of ['/', '/figures/boats.png', '/datasets/boats/boats.csv', '/favicon.svg']) {
    expect(cache(address)).toBe('no-cache');
  }
});

test.each([
  ['/boats.csv', 'text/csv; charset=utf-8'],
  ['/boats.bib', 'application/x-bibtex; charset=utf-8'],
  ['/boats.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['/boats.json', 'application/json; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['/boats/', 'text/html; charset=utf-8'],
])('%s says that it is %s', (address, type) => {
  expect(headersOf(address, policies)['Content-Type']).toBe(type);
});

test('a file whose ending nobody has thought of is a fault', () => {
  expect(() => headersOf('/boats.xlsx', policies)).toThrow(
    'contentTypeOf: /boats.xlsx ends in nothing that contentTypes knows',
  );
});

test('a drawing that is opened by itself is a document with a policy', () => {
  expect(headersOf('/figures/boats.svg', policies)['Content-Security-Policy']).toBe('D');
});
