import { describe, expect, test } from 'vitest';
import { citationFormats } from '../../../src/sharing/citation/formats.ts';
import { citationWith, cited } from '../../edition/citation/cited.ts';

const { txt, bib, ris, json } = citationFormats;

describe('an article', () => {
  test('in words', () => {
    expect(txt.write(cited.article)).toBe(
      'The desk, “Most freight on Lake Orrin lands at Alder”, The Lake Gazette, 31 March 2025. Version a1b2c3d. https://gazette.example/articles/lake-freight/\n',
    );
  });

  test('in BibTeX', () => {
    expect(bib.write(cited.article)).toBe(`@article{gazette.example/articles/lake-freight,
  author = {{The desk}},
  title = {{Most freight on Lake Orrin lands at Alder}},
  journal = {The Lake Gazette},
  year = {2025},
  month = mar,
  day = {31},
  note = {Version a1b2c3d},
  url = {https://gazette.example/articles/lake-freight/},
}
`);
  });

  test('in RIS', () => {
    expect(ris.write(cited.article).split('\r\n')).toEqual([
      'TY  - NEWS',
      'TI  - Most freight on Lake Orrin lands at Alder',
      'AU  - The desk',
      'T2  - The Lake Gazette',
      'PY  - 2025',
      'DA  - 2025/03/31/',
      'N1  - Version a1b2c3d',
      'LA  - en',
      'UR  - https://gazette.example/articles/lake-freight/',
      'ER  - ',
      '',
    ]);
  });

  test('in CSL-JSON', () => {
    expect(JSON.parse(json.write(cited.article))).toEqual([
      {
        id: 'gazette.example/articles/lake-freight',
        type: 'article-newspaper',
        title: 'Most freight on Lake Orrin lands at Alder',
        author: [{ literal: 'The desk' }],
        'container-title': 'The Lake Gazette',
        issued: { 'date-parts': [[2025, 3, 31]] },
        version: 'a1b2c3d',
        language: 'en',
        URL: 'https://gazette.example/articles/lake-freight/',
      },
    ]);
  });
});

describe('a state of a figure', () => {
  test('in words', () => {
    expect(txt.write(cited.figure)).toBe(
      'The desk, “Timber was three-fifths of what Alder landed” [figure, Year: 2023], The Lake Gazette, 31 March 2025. Version b2c3d4e. https://gazette.example/figures/cargo/2023/\n',
    );
  });

  test('in BibTeX', () => {
    expect(bib.write(cited.figure)).toBe(`@misc{gazette.example/figures/cargo/2023,
  author = {{The desk}},
  title = {{Timber was three-fifths of what Alder landed}},
  howpublished = {The Lake Gazette},
  year = {2025},
  month = mar,
  day = {31},
  note = {Figure, Year: 2023, version b2c3d4e},
  url = {https://gazette.example/figures/cargo/2023/},
}
`);
  });

  test('in RIS', () => {
    expect(ris.write(cited.figure).split('\r\n')).toEqual([
      'TY  - FIGURE',
      'TI  - Timber was three-fifths of what Alder landed',
      'AU  - The desk',
      'T2  - The Lake Gazette',
      'PY  - 2025',
      'DA  - 2025/03/31/',
      'N1  - Figure, Year: 2023, version b2c3d4e',
      'LA  - en',
      'UR  - https://gazette.example/figures/cargo/2023/',
      'ER  - ',
      '',
    ]);
  });

  test('in CSL-JSON', () => {
    expect(JSON.parse(json.write(cited.figure))).toEqual([
      {
        id: 'gazette.example/figures/cargo/2023',
        type: 'figure',
        title: 'Timber was three-fifths of what Alder landed',
        author: [{ literal: 'The desk' }],
        'container-title': 'The Lake Gazette',
        issued: { 'date-parts': [[2025, 3, 31]] },
        genre: 'figure, Year: 2023',
        version: 'b2c3d4e',
        language: 'en',
        URL: 'https://gazette.example/figures/cargo/2023/',
      },
    ]);
  });
});

describe('a dataset', () => {
  test('in words', () => {
    expect(txt.write(cited.dataset)).toBe(
      'The Lake Gazette, “What the freight on Lake Orrin was” [dataset, data: Lake Board], retrieved 1 March 2025. Version 0123456789ab. https://gazette.example/datasets/cargo/\n',
    );
  });

  test('in BibTeX', () => {
    expect(bib.write(cited.dataset)).toBe(`@misc{gazette.example/datasets/cargo,
  author = {{The Lake Gazette}},
  title = {{What the freight on Lake Orrin was}},
  howpublished = {The Lake Gazette},
  year = {2025},
  month = mar,
  day = {1},
  note = {Dataset, data: Lake Board, version 0123456789ab},
  url = {https://gazette.example/datasets/cargo/},
}
`);
  });

  test('in RIS', () => {
    expect(ris.write(cited.dataset).split('\r\n')).toEqual([
      'TY  - DATA',
      'TI  - What the freight on Lake Orrin was',
      'AU  - The Lake Gazette',
      'PB  - The Lake Gazette',
      'PY  - 2025',
      'DA  - 2025/03/01/',
      'N1  - Dataset, data: Lake Board, version 0123456789ab',
      'LA  - en',
      'UR  - https://gazette.example/datasets/cargo/',
      'ER  - ',
      '',
    ]);
  });

  test('in CSL-JSON', () => {
    expect(JSON.parse(json.write(cited.dataset))).toEqual([
      {
        id: 'gazette.example/datasets/cargo',
        type: 'dataset',
        title: 'What the freight on Lake Orrin was',
        author: [{ literal: 'The Lake Gazette' }],
        publisher: 'The Lake Gazette',
        issued: { 'date-parts': [[2025, 3, 1]] },
        genre: 'dataset, data: Lake Board',
        version: '0123456789ab',
        language: 'en',
        URL: 'https://gazette.example/datasets/cargo/',
      },
    ]);
  });
});

describe('a claim', () => {
  test('in words', () => {
    expect(txt.write(cited.claim)).toBe(
      'The desk, “The harbour master of Brook: The quay at Brook is ready for more freight.” [claim, status: claimed], The Lake Gazette, 31 March 2025. Version c3d4e5f. https://gazette.example/claims/brook-wants-more/\n',
    );
  });

  test('in BibTeX', () => {
    expect(bib.write(cited.claim)).toBe(`@misc{gazette.example/claims/brook-wants-more,
  author = {{The desk}},
  title = {{The harbour master of Brook: The quay at Brook is ready for more freight.}},
  howpublished = {The Lake Gazette},
  year = {2025},
  month = mar,
  day = {31},
  note = {Claim, status: claimed, version c3d4e5f},
  url = {https://gazette.example/claims/brook-wants-more/},
}
`);
  });

  test('in RIS', () => {
    expect(ris.write(cited.claim).split('\r\n')).toEqual([
      'TY  - ELEC',
      'TI  - The harbour master of Brook: The quay at Brook is ready for more freight.',
      'AU  - The desk',
      'T2  - The Lake Gazette',
      'PY  - 2025',
      'DA  - 2025/03/31/',
      'N1  - Claim, status: claimed, version c3d4e5f',
      'LA  - en',
      'UR  - https://gazette.example/claims/brook-wants-more/',
      'ER  - ',
      '',
    ]);
  });

  test('in CSL-JSON', () => {
    expect(JSON.parse(json.write(cited.claim))).toEqual([
      {
        id: 'gazette.example/claims/brook-wants-more',
        type: 'webpage',
        title: 'The harbour master of Brook: The quay at Brook is ready for more freight.',
        author: [{ literal: 'The desk' }],
        'container-title': 'The Lake Gazette',
        issued: { 'date-parts': [[2025, 3, 31]] },
        genre: 'claim, status: claimed',
        version: 'c3d4e5f',
        language: 'en',
        URL: 'https://gazette.example/claims/brook-wants-more/',
      },
    ]);
  });
});

test('what has no day of publication is undated in words, and has no date in any format', () => {
  const { date: _, ...stated } = cited.figure;
  expect(txt.write(stated)).toContain(', The Lake Gazette, undated. Version');
  expect(bib.write(stated)).not.toMatch(/year|month|day/);
  expect(ris.write(stated)).not.toMatch(/^(PY|DA)/m);
  expect(JSON.parse(json.write(stated))[0]).not.toHaveProperty('issued');
});

test('in words, quotes within a title are single', () => {
  const title = 'What “ready” means at Brook’s quay';
  expect(txt.write(citationWith({ title }))).toContain('“What ‘ready’ means at Brook’s quay”');
});
