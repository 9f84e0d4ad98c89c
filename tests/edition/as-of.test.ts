import { expect, test } from 'vitest';
import { asOf } from '../../src/edition/as-of.ts';

test('the latest day among sources, whatever their order', () => {
  expect(asOf([{ date: '2025-03-31' }, { date: '2026-05-27' }, { date: '2026-02-06' }])).toBe(
    '2026-05-27',
  );
});

test('a month, a year and no date are no day', () => {
  expect(asOf([{ date: '2026-06' }, { date: '2025-03-31' }, { date: '2027' }])).toBe('2025-03-31');
  expect(asOf([{ date: 'undated' }, { date: '2026' }])).toBeUndefined();
  expect(asOf([])).toBeUndefined();
});
