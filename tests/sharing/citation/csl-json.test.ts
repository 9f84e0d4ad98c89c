import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationCslJson } from '../../../src/sharing/citation/csl-json.ts';
import { citationWith, cited } from '../../edition/citation/cited.ts';
import { cslDataRules } from './csl-data-rules.ts';
import { hostileText } from './hostile.ts';

test('every kind of citation is CSL-JSON by the rules of its schema', () => {
  for (const citation of Object.values(cited)) {
    const read = JSON.parse(citationCslJson(citation));
    expect(cslDataRules.safeParse(read).error?.issues, citation.kind).toBeUndefined();
  }
});

test('whatever a title and an author are, the file is valid and holds them', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, author) => {
      const citation = citationWith({ title, author });
      const [item] = cslDataRules.parse(JSON.parse(citationCslJson(citation)));
      expect(item).toMatchObject({
        title: citation.title,
        author: [{ literal: citation.author }],
      });
    }),
  );
});

test.each([
  ['a property that CSL does not know', '"version"', '"edition-hash"'],
  ['a type that it does not know', '"article-newspaper"', '"news"'],
  ['a name that is no part of one', '"literal"', '"name"'],
])('the rules would refuse %s', (_, from, to) => {
  const text = citationCslJson(cited.article);
  expect(text).toContain(from);
  expect(cslDataRules.safeParse(JSON.parse(text.replace(from, to))).success).toBe(false);
});
