import { expect, test } from 'vitest';
import {
  departedIds,
  fateOf,
  headsOf,
  lastPublished,
  pagesAround,
} from '../../src/register/departure.ts';
import { noticesOf } from '../../src/register/notices.ts';
import {
  isLetGo,
  leftPlaces,
  movedPlaces,
  renamedPlaces,
} from '../../src/register/place-departures.ts';
import { departuresOf, kept, paragraph, registerOf } from './made.ts';

const always = () => true;

test('An address lies below pages, and a file beside the page of its name', () => {
  expect(pagesAround('/figures/a/2019.csv')).toEqual([
    ...['/figures/a/2019/', '/figures/a/', '/figures/'],
  ]);
  expect(pagesAround('/figures/a/embed/')).toEqual(['/figures/a/', '/figures/']);
  expect(pagesAround('/')).toEqual([]);
});

test('A line for a page holds for what lies below and beside it', () => {
  const departures = departuresOf({ '/figures/a/': '/figures/b/', '/claims/x/': undefined });
  const to = (address: string) => fateOf(address, departures, always)?.to;
  expect(to('/figures/a/')).toBe('/figures/b/');
  expect(to('/figures/a/2019/embed/dark/')).toBe('/figures/b/2019/embed/dark/');
  expect(to('/figures/a.csv')).toBe('/figures/b.csv');
  expect(fateOf('/figures/ab.csv', departures, always)).toBeUndefined();
  expect(fateOf('/claims/x/', departures, always)?.departure.withdrawn?.day).toBe('2025-06-01');
});

test('A file that is named after its page is looked for under the new name too', () => {
  const departures = departuresOf({ '/datasets/a/': '/datasets/b/' });
  const there = new Set(['/datasets/b/b-spreadsheet.csv', '/datasets/b/datapackage.json']);
  const to = (address: string) => fateOf(address, departures, (one) => there.has(one))?.to;
  expect(to('/datasets/a/a-spreadsheet.csv')).toBe('/datasets/b/b-spreadsheet.csv');
  expect(to('/datasets/a/datapackage.json')).toBe('/datasets/b/datapackage.json');
  expect(to('/datasets/a/a.zip')).toBeUndefined();
});

test('A line of its own comes before one for the page', () => {
  const departures = departuresOf({
    '/figures/a/': '/figures/b/',
    '/figures/a/2019/': '/figures/c/',
    '/figures/a.csv': undefined,
  });
  expect(fateOf('/figures/a/2019/embed/', departures, always)?.to).toBe('/figures/c/embed/');
  expect(fateOf('/figures/a.csv', departures, always)?.to).toBeUndefined();
});

test('Notices stand for every page that has gone, and for none that is there', () => {
  const register = registerOf({
    '/about/': [],
    '/figures/a/': [],
    '/figures/a/2019/': [],
    '/figures/a/embed/': [],
    '/figures/a.csv': [],
  });
  const departures = departuresOf({
    '/figures/a/': '/figures/b/',
    '/older/': undefined,
    '/about/#x': '/about/#y',
  });
  const notices = noticesOf(
    register,
    departures,
    new Set(['/about/', '/figures/b/', '/figures/b/embed/']),
  );
  expect([...notices.values()].map(({ address, to }) => [address, to])).toEqual([
    ['/figures/a/', '/figures/b/'],
    ['/figures/a/embed/', '/figures/b/embed/'],
    ['/older/', undefined],
  ]);
});

test('A renamed article goes on from what was published under its old address', () => {
  const before = kept({ paragraphs: [paragraph('p-aaaaaaa')] });
  const register = new Map([['/articles/old/', before]]);
  const departures = departuresOf({ '/articles/old/': '/articles/new/' });
  expect(lastPublished(register, departures, '/articles/new/')).toBe(before);
  expect(lastPublished(register, departures, '/articles/other/')).toBeUndefined();
  const own = kept({});
  register.set('/articles/new/', own);
  expect(lastPublished(register, departures, '/articles/new/')).toBe(own);
});

test('A place moves within its page, and with it; from one page to another it leaves a word', () => {
  const departures = departuresOf({
    '/old/': '/new/',
    '/old/#a': '/new/#b',
    '/about/#c': '/about/',
    '/about/#d': '/new/#b',
    '/about/#e': undefined,
    '/about/#row-*': '/about/',
  });
  expect(movedPlaces(departures).map(({ page, id, at }) => [page, id, at])).toEqual([
    ['/new/', 'a', 'b'],
    ['/about/', 'c', undefined],
  ]);
  expect(
    [...leftPlaces(departures)].map(([page, left]) => [page, left.map(({ id }) => id)]),
  ).toEqual([['/about/', ['d', 'e']]]);
  expect(departedIds(departures).get('/new/')).toEqual(new Set(['a']));
  expect(isLetGo(departures, '/about/', 'row-12')).toBe(true);
  expect(isLetGo(departures, '/about/', 'c')).toBe(false);
});

test('Where a figure or a claim has moved, places named after it go along on every page', () => {
  const register = registerOf({
    '/articles/talks/': ['fig-a', 'fig-a-title', 'fig-aa', 'claim-x'],
    '/figures/a/': ['fig-a'],
    '/figures/a/2019/': ['fig-a'],
  });
  const departures = departuresOf({
    '/figures/a/': '/figures/b/',
    '/claims/x/': '/claims/y/',
    '/figures/a/2019/': undefined,
  });
  const notices = noticesOf(register, departures, new Set(['/articles/talks/', '/figures/b/']));
  expect(
    renamedPlaces(register, departures, notices).map(({ page, id, at }) => `${page}#${id} ${at}`),
  ).toEqual([
    '/articles/talks/#fig-a fig-b',
    '/articles/talks/#fig-a-title fig-b-title',
    '/articles/talks/#claim-x claim-y',
    '/figures/b/#fig-a fig-b',
  ]);
});

test('What goes with another address is counted with it', () => {
  const addresses = ['/figures/a/', '/figures/a.csv', '/figures/a/embed/', '/about/'];
  expect([...headsOf(new Set(addresses))]).toEqual([
    ['/figures/a/', 2],
    ['/about/', 0],
  ]);
});
