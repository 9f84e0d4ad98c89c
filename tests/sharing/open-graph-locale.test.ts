import { expect, test } from 'vitest';
import { openGraphLocale } from '../../src/sharing/open-graph-locale.ts';

test.each([
  ['en-GB', 'en_GB'],
  ['zh-Hant-TW', 'zh_TW'],
  ['en', undefined],
  ['de-1996', undefined],
  ['sr-Latn', undefined],
])('a site in %s has the locale %s: a territory is never made up', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale);
});
