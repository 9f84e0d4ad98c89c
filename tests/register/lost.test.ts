import { expect, test } from 'vitest';
import type { Departures } from '../../src/register/departure.ts';
import type { LinkRegister } from '../../src/register/link-register.ts';
import { findLosses, lossesText, type Present } from '../../src/register/lost.ts';
import { noticesOf } from '../../src/register/notices.ts';
import { departuresOf, kept, paragraph, registerOf } from './made.ts';

const none = departuresOf({});

function presentOf(places: Readonly<Record<string, readonly string[]>>): Present {
  return new Map(Object.entries(places).map(([address, ids]) => [address, new Set(ids)]));
}

/** Losses of a build that has these pages and files, and a notice for each page that needs one. */
function lossesOf(register: LinkRegister, present: Present, departures: Departures = none) {
  const notices = noticesOf(register, departures, new Set(present.keys()));
  const all = new Map([
    ...present,
    ...[...notices.keys()].map((one) => [one, new Set<string>()] as const),
  ]);
  return findLosses(register, all, departures, notices).map(({ address }) => address);
}

test('A build with all that was published loses nothing, whatever else it has', () => {
  const register = registerOf({ '/about/': ['main'], '/figures/a.csv': [] });
  const present = presentOf({ '/about/': ['main', 'more'], '/figures/a.csv': [], '/new/': [] });
  expect(lossesOf(register, present)).toEqual([]);
});

test('Lost pages, files, places and paragraphs are found, removed paragraphs too', () => {
  const register = new Map([
    ...registerOf({
      '/figures/a/': ['main'],
      '/figures/a.csv': [],
      '/about/': ['main', 'masthead'],
    }),
    [
      '/articles/talks/',
      kept({ paragraphs: [paragraph('p-aaaaaaa'), paragraph('p-bbbbbbb', 'x', true)] }),
    ],
  ]);
  expect(lossesOf(register, presentOf({ '/about/': ['main'], '/articles/talks/': [] }))).toEqual([
    '/about/#masthead',
    '/articles/talks/#p-aaaaaaa',
    '/articles/talks/#p-bbbbbbb',
    '/figures/a/',
  ]);
});

test('What is withdrawn is no loss, files and places of the page included', () => {
  const register = registerOf({ '/figures/a/': ['main'], '/figures/a.csv': [] });
  expect(lossesOf(register, presentOf({}), departuresOf({ '/figures/a/': undefined }))).toEqual([]);
});

test('With a withdrawn figure its places in articles go', () => {
  const register = registerOf({
    '/figures/a/': [],
    '/articles/talks/': ['fig-a', 'fig-a-title', 'fig-ab'],
  });
  const departures = departuresOf({ '/figures/a/': undefined });
  expect(lossesOf(register, presentOf({ '/articles/talks/': [] }), departures)).toEqual([
    '/articles/talks/#fig-ab',
  ]);
});

test('A renamed page must have every place that it had; lines of their own, or a star, account for them', () => {
  const register = registerOf({ '/articles/old/': ['one', 'two', 'row-2', 'row-3'] });
  const present = presentOf({ '/articles/new/': ['one'] });
  const line = { '/articles/old/': '/articles/new/' };
  expect(lossesOf(register, present, departuresOf(line))).toEqual([
    ...['/articles/old/#row-2', '/articles/old/#row-3', '/articles/old/#two'],
  ]);
  const more = { ...line, '/articles/old/#row-*': '/articles/new/' };
  expect(lossesOf(register, present, departuresOf(more))).toEqual(['/articles/old/#two']);
});

test('A page that has gone into another published one opens the head of that', () => {
  const register = registerOf({ '/articles/old/': ['one'], '/articles/new/': ['other'] });
  const departures = departuresOf({ '/articles/old/': '/articles/new/' });
  expect(lossesOf(register, presentOf({ '/articles/new/': ['other'] }), departures)).toEqual([]);
});

test('A moved page’s files must have moved along', () => {
  const register = registerOf({ '/figures/a/': [], '/figures/a.csv': [] });
  const departures = departuresOf({ '/figures/a/': '/figures/b/' });
  expect(lossesOf(register, presentOf({ '/figures/b/': [] }), departures)).toEqual([
    '/figures/a.csv',
  ]);
});

test('The message says what would be lost, where it was, and what to write', () => {
  const register = registerOf({
    '/articles/talks/': ['main', 'teh-offer', 'number-a'],
    '/figures/a/': [],
    '/figures/a/embed/': [],
    '/figures/a.csv': [],
  });
  const present = presentOf({
    '/articles/talks/': ['main', 'the-offer'],
    '/figures/altogether-else/': [],
  });
  const notices = noticesOf(register, none, new Set(present.keys()));
  const losses = findLosses(register, present, none, notices);
  expect(lossesText(losses, present, register, notices)).toBe(
    `This build would lose what has been published, as links.txt remembers it:
  /articles/talks/#number-a  (a place on /articles/talks/)
  /articles/talks/#teh-offer  (a place on /articles/talks/)
  /figures/a/  (a page, and 2 addresses with it)
Put back what stood there, or say in moved.yaml, beside it, where it is now, for example:
  /articles/talks/#number-a: /articles/talks/#its-new-place
  /articles/talks/#teh-offer: /articles/talks/#the-offer
  /figures/a/: /figures/altogether-else/
or that it has been withdrawn:
  /articles/talks/#number-a: { withdrawn: YYYY-MM-DD, reason: … }`,
  );
});

test('A long list of losses is cut', () => {
  const rows = Array.from({ length: 50 }, (_, index) => `row-${index}`);
  const register = registerOf({ '/datasets/a/': rows });
  const present = presentOf({ '/datasets/a/': ['main'] });
  const losses = findLosses(register, present, none, new Map());
  const lines = lossesText(losses, present, register, new Map()).split('\n');
  expect(lines[31]).toBe('  and 20 more');
  expect(lines.length).toBeLessThan(42);
});
