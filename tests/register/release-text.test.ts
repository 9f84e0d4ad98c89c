import { expect, test } from 'vitest';
import { nextRegister } from '../../src/register/next-register.ts';
import { releaseText } from '../../src/register/release-text.ts';
import { kept, paragraph, registerOf } from './made.ts';

const tonnes = (amount: number, ...words: string[]) => ({
  value: { kind: 'known' as const, amount },
  unit: 't' as const,
  tied: false,
  words,
});

test('A release says what is new, what was edited and removed, and which numbers have changed', () => {
  const before = new Map([
    ...registerOf({ '/datasets/a/': ['main', 'row-2'] }),
    [
      '/articles/talks/',
      kept({
        paragraphs: [paragraph('p-aaaaaaa'), paragraph('p-bbbbbbb'), paragraph('p-ccccccc')],
        numbers: new Map([
          ['cut', tonnes(10e6, '10 million tonnes')],
          ['left', tonnes(3)],
        ]),
        changes: [{ date: '2025-04-02', kind: 'correction' }],
      }),
    ],
  ]);
  const after = nextRegister(
    before,
    new Map([
      ['/datasets/a/', { places: new Set(['main', 'columns', 'row-3']) }],
      [
        '/articles/talks/',
        {
          places: new Set(['p-aaaaaaa', 'p-bbbbbbb', 'p-ccccccc', 'p-ddddddd']),
          paragraphs: [
            paragraph('p-aaaaaaa'),
            paragraph('p-bbbbbbb', 'edited'),
            paragraph('p-ccccccc', 'ccccccc', true),
            paragraph('p-ddddddd'),
          ],
          numbers: new Map([
            ['cut', tonnes(3.8e6, '3.8 million tonnes')],
            ['new', tonnes(1)],
          ]),
          changes: [
            { date: '2025-04-02', kind: 'correction' },
            { date: '2025-05-12', kind: 'update' },
          ],
        },
      ],
      ['/figures/b/', { places: new Set(['main']) }],
      ['/figures/b/embed/', { places: new Set<string>() }],
      ['/figures/b.csv', { places: new Set<string>() }],
    ]),
  );
  expect(releaseText(before, after)).toBe(`3 new addresses:
  /figures/b/ and 2 with it
2 new places on known pages:
  /datasets/a/#columns
  /datasets/a/#row-3
Paragraphs:
  /articles/talks/  1 new, 1 edited, 1 removed, whose links land beside them
Numbers:
  /articles/talks/  cut: 10,000,000 t (“10 million tonnes”) → 3,800,000 t (“3.8 million tonnes”)
  /articles/talks/  1 new
Told in the log of changes:
  /articles/talks/  update of 2025-05-12`);
});

test('Nothing is ever taken out of the register, and what has gone elsewhere stays a place', () => {
  const before = new Map([
    ...registerOf({ '/old/': ['main'], '/a/': ['x'] }),
    ['/articles/talks/', kept({ paragraphs: [paragraph('p-aaaaaaa')], places: new Set(['y']) })],
  ]);
  const after = nextRegister(
    before,
    new Map([
      ['/a/', { places: new Set<string>() }],
      ['/articles/talks/', { places: new Set(['z']), paragraphs: [] }],
    ]),
  );
  expect(after.get('/old/')).toBe(before.get('/old/'));
  expect(after.get('/a/')?.places).toEqual(new Set(['x']));
  expect(after.get('/articles/talks/')?.places).toEqual(new Set(['y', 'p-aaaaaaa', 'z']));
});

test('A release without anything new says nothing', () => {
  const register = registerOf({ '/a/': ['x'] });
  expect(
    releaseText(register, nextRegister(register, new Map([['/a/', { places: new Set(['x']) }]]))),
  ).toBe('');
});
