import { expect, test } from 'vitest';
import type { SiteFinding } from '../../src/inspection/output.ts';
import { waive } from '../../src/inspection/waive.ts';
import type { OutputWaiverEntry } from '../../src/reading/content.ts';

const told = { offset: 0, found: 'heavy', wanted: 'light', hint: 'lighten it' };
const heavy = (file: string): SiteFinding => ({ rule: 'page-weight', file, ...told });
const place = { file: 'content/site.yaml', line: 9, column: 5 };
const waiver = (at: string): OutputWaiverEntry => ({
  rule: 'page-weight',
  at,
  reason: 'It is long',
  place,
});

test('a waiver covers one address, and every finding of its rule there', () => {
  const found = [heavy('about/index.html'), heavy('index.html'), heavy('feed.xml')];
  const { left, used, problems } = waive(found, [waiver('/about/')]);
  expect(left.map(({ file }) => file)).toEqual(['index.html', 'feed.xml']);
  expect(used).toEqual([{ waiver: waiver('/about/'), count: 1 }]);
  expect(problems).toEqual([]);
  expect(waive(found, [waiver('/feed.xml'), waiver('/')]).left).toEqual([found[0]]);
});

test('a star covers everything below, and no rule but its own', () => {
  const found: SiteFinding[] = [
    heavy('datasets/index.html'),
    heavy('datasets/boats/index.html'),
    { rule: 'id-once', file: 'datasets/boats/index.html', ...told },
  ];
  const { left, used } = waive(found, [waiver('/datasets/*')]);
  expect(left).toEqual([found[2]]);
  expect(used[0]?.count).toBe(2);
});

test('a waiver that nothing needs is a problem at its place', () => {
  expect(waive([heavy('index.html')], [waiver('/about/')]).problems).toEqual([
    {
      ...place,
      rule: 'waiver-used',
      found: 'a waiver of page-weight at /about/, which nothing needs',
      wanted: 'the address of something that breaks the rule',
      hint: 'remove the waiver, or correct its address',
    },
  ]);
});
