import { expect, test } from 'vitest';
import { severalOf } from '../../src/quantity/several.ts';

test.for([
  ['Country', 'countries'],
  ['Quay', 'quays'],
  ['Year', 'years'],
  ['Class', 'classes'],
  ['Oxide', 'oxides'],
  ['Branch', 'branches'],
  ['Box', 'boxes'],
  ['Landings', 'landings'],
  ['Country of origin', 'countries of origin'],
  ['Mining company', 'mining companies'],
  ['USGS edition', 'USGS editions'],
  ['What it does', undefined],
  ['Country, or area', undefined],
  ['Name (in Latin)', undefined],
  ['As of', undefined],
  ['', undefined],
] as const)('%s', ([title, several]) => {
  expect(severalOf(title)).toBe(several);
});
