import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationBibtex } from '../../../src/sharing/citation/bibtex.ts';
import { citationWith, cited } from '../../edition/citation/cited.ts';
import { hostileText } from './hostile.ts';
import { readBibtex } from './read-bibtex.ts';

test('whatever a title, an author and a detail are, a program reads them back as they are, and one entry', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (title, author, detail) => {
      const citation = citationWith({ kind: 'claim', title, author, detail });
      const entries = readBibtex(citationBibtex(citation));
      expect(entries).toMatchObject([
        {
          title: citation.title,
          author: [{ family: citation.author }],
          note: `Claim, ${citation.detail}, version a1b2c3d`,
          URL: citation.address,
          id: citation.key,
        },
      ]);
    }),
    { numRuns: 300 },
  );
});

test('every entry says in BibTeX what it says elsewhere', () => {
  for (const citation of Object.values(cited)) {
    const [year, month, day] = (citation.date ?? '').split('-').map(Number);
    expect(readBibtex(citationBibtex(citation)), citation.kind).toMatchObject([
      {
        id: citation.key,
        title: citation.title,
        author: [{ family: citation.author }],
        issued: { 'date-parts': [[year, month, day]] },
        note: expect.stringMatching(new RegExp(`version ${citation.version}$`, 'i')),
        URL: citation.address,
      },
    ]);
  }
});

test('an institution with a comma and an "and" in its name stays one author', () => {
  const author = 'Ministry of Ports, Ferries and Lakes';
  expect(citationBibtex(citationWith({ author }))).toContain(
    'author = {{Ministry of Ports, Ferries and Lakes}}',
  );
});

test('letters of every script stay as they are', () => {
  const title = 'Łódź – 稀土, редкие “земли”';
  expect(citationBibtex(citationWith({ title }))).toContain(`title = {{${title}}},`);
});

test.each([
  ['50% of A&B #1 $5 a_b', '50\\% of A\\&B \\#1 \\$5 a\\_b'],
  ['{all}', '\\textbraceleft{}all\\textbraceright{}'],
  ['a\\b~c^d', 'a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d'],
  ['a<b>c|d`e', 'a\\textless{}b\\textgreater{}c\\textbar{}d\\textasciigrave{}e'],
  ["a--b ''c,,d", "a-{}-b '{}'c,{},d"],
])('TeX prints %s as it is', (title, written) => {
  expect(citationBibtex(citationWith({ title }))).toContain(`title = {{${written}}},`);
});

test('the key is the address, in characters that TeX takes', () => {
  const { key, address } = citationWith({}, '/figures/грузы/2024/');
  expect(address).toBe('https://port.example/news/figures/%D0%B3%D1%80%D1%83%D0%B7%D1%8B/2024/');
  expect(key).toBe('port.example/news/figures/+D0+B3+D1+80+D1+83+D0+B7+D1+8B/2024');
});
