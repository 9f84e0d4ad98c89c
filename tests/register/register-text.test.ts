import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allUnits } from '../../src/quantity/unit.ts';
import {
  bare,
  type KeptAddress,
  type KeptNumber,
  type LinkRegister,
} from '../../src/register/link-register.ts';
import { parseRegister } from '../../src/register/parse-register.ts';
import { fromRun, toRuns } from '../../src/register/place-runs.ts';
import { registerText } from '../../src/register/register-text.ts';
import { registerOf } from './made.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/);
const address = fc
  .tuple(fc.array(name, { maxLength: 3 }), fc.constantFrom('/', '.csv', '.pdf'))
  .map(([steps, ending]) =>
    ending === '/' || steps.length === 0
      ? `/${steps.map((step) => `${step}/`).join('')}`
      : `/${steps.join('/')}${ending}`,
  );
const place = fc.oneof(
  name,
  fc.nat(30).map((row) => `row-${row}`),
  fc.nat(12).map((row) => `row-0${row}`),
  fc.constantFrom('что-дальше', '2025', 'a-1-2'),
);
const value = fc.oneof(
  fc.record({
    kind: fc.constantFrom('known' as const, 'at-least' as const, 'at-most' as const),
    amount: fc.oneof(fc.integer(), fc.constantFrom(0.1, -0.25, 1e21, 3.8e-7, 62.5)),
  }),
  fc.constant({ kind: 'missing' as const }),
);
const number = fc.record({
  value,
  unit: fc.constantFrom(...allUnits),
  tied: fc.boolean(),
  words: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 }),
});
const paragraph = fc.record({
  id: fc.stringMatching(/^p-[0-9a-z]{7}(-[2-9])?$/),
  words: fc.stringMatching(/^[0-9a-z]{7}$/),
  sketch: fc.stringMatching(/^[0-9a-v-]{24}$/),
  isGone: fc.boolean(),
});
const keptAddress: fc.Arbitrary<KeptAddress> = fc.record({
  places: fc.array(place, { maxLength: 20 }).map((places) => new Set(places)),
  paragraphs: fc.uniqueArray(paragraph, { selector: ({ id }) => id, maxLength: 4 }),
  numbers: fc.dictionary(name, number, { maxKeys: 3 }).map((all) => new Map(Object.entries(all))),
  changes: fc.array(
    fc.record({ date: fc.constant('2025-04-02'), kind: fc.constantFrom('correction', 'update') }),
    { maxLength: 2 },
  ),
});
const register: fc.Arbitrary<LinkRegister> = fc
  .uniqueArray(fc.tuple(address, keptAddress), { selector: ([one]) => one, maxLength: 5 })
  .map((all) => new Map(all));

test('What is written reads back as itself', () => {
  fc.assert(
    fc.property(register, (all) => {
      const { register: read, problems } = parseRegister(registerText(all), 'links.txt');
      expect(problems).toEqual([]);
      expect(read).toEqual(all);
    }),
  );
});

test('Words with a line end of Unicode in them stand on one line, and read back', () => {
  const words = ['3.8\u2028million', 'tonnes\u2029'];
  const number: KeptNumber = {
    value: { kind: 'known', amount: 3.8 },
    unit: 't',
    tied: false,
    words,
  };
  const all: LinkRegister = new Map([['/', { ...bare, numbers: new Map([['a', number]]) }]]);
  expect(parseRegister(registerText(all), 'links.txt')).toEqual({ register: all, problems: [] });
});

test('Whatever else a file says is a problem of its line, and nothing breaks', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(
        fc.constantFrom(
          '/',
          '  ',
          '  #',
          '  paragraph ',
          '  gone ',
          '  number a 1 t: "',
          '  change ',
        ),
        fc.string(),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const { register: read, problems } = parseRegister(text, 'links.txt');
      for (const { line: at } of problems) expect(text.split('\n')[at - 1]).not.toBe('');
      const again = parseRegister(registerText(read), 'links.txt');
      expect(again).toEqual({ register: read, problems: [] });
    }),
  );
  const odd = parseRegister('/a/\n  number a 1 t: "b", 5, "c"', 'links.txt');
  expect(odd.problems).toMatchObject([{ rule: 'links-written', line: 2 }]);
  const nameless = parseRegister('/a/\n  #', 'links.txt');
  expect(nameless.problems).toMatchObject([{ rule: 'links-written', line: 2 }]);
  expect([...(nameless.register.get('/a/')?.places ?? [])]).toEqual([]);
});

test('The same promises are the same bytes, in whatever order they came', () => {
  fc.assert(
    fc.property(register, (all) => {
      const turned = new Map(
        [...all].reverse().map(([one, kept]) => [
          one,
          {
            ...kept,
            places: new Set([...kept.places].reverse()),
            numbers: new Map([...kept.numbers].reverse()),
          },
        ]),
      );
      expect(registerText(turned)).toBe(registerText(all));
    }),
  );
});

test('A register is plain lines, one promise each', () => {
  const rows = Array.from({ length: 44 }, (_, index) => `row-${index + 2}`);
  const written = registerText(
    new Map([
      ...registerOf({ '/datasets/cargo/': [...rows, 'main'], '/figures/cargo.csv': [] }),
      [
        '/articles/talks/',
        {
          places: new Set(['number-cut']),
          paragraphs: [
            { id: 'p-0aa6ekc', words: '0aa6ekc', sketch: 'a'.repeat(24), isGone: false },
            { id: 'p-1l3earu', words: '1l3earu', sketch: 'b'.repeat(24), isGone: true },
          ],
          numbers: new Map([
            [
              'cut',
              {
                value: { kind: 'at-most', amount: 62.5 },
                unit: '%',
                tied: false,
                words: ['“cut by 62.5%”', 'a "deep" cut'],
              },
            ],
          ]),
          changes: [{ date: '2025-04-02', kind: 'correction' }],
        },
      ],
    ] as const),
  );
  expect(written.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    '',
    '/articles/talks/',
    '  #number-cut',
    '  paragraph p-0aa6ekc 0aa6ekc aaaaaaaaaaaaaaaaaaaaaaaa',
    '  gone p-1l3earu 1l3earu bbbbbbbbbbbbbbbbbbbbbbbb',
    '  number cut <62.5 %: "“cut by 62.5%”", "a \\"deep\\" cut"',
    '  change 2025-04-02 correction',
    '/datasets/cargo/',
    '  #main',
    '  #row-2..45',
    '/figures/cargo.csv',
    '',
  ]);
});

test('After a merge that kept the lines of both sides, both sides’ promises are kept', () => {
  const [ours, theirs] = [
    registerOf({ '/a/': ['main', 'x'], '/b/': [] }),
    registerOf({ '/a/': ['main', 'y'], '/c/': ['main'] }),
  ];
  const { register: both, problems } = parseRegister(
    registerText(ours) + registerText(theirs),
    'links.txt',
  );
  expect(problems).toEqual([]);
  expect(both).toEqual(registerOf({ '/a/': ['main', 'x', 'y'], '/b/': [], '/c/': ['main'] }));
});

test('Places that follow each other are a run, and a few are not', () => {
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `row-${from + index}`);
  expect(toRuns(['main', ...rows(2, 9), ...rows(20, 22), 'row-031'])).toEqual([
    ...['main', 'row-031', 'row-2..9', 'row-20', 'row-21', 'row-22'],
  ]);
  expect(fromRun('row-2..5')).toEqual(rows(2, 5));
  expect(fromRun('row-5..2')).toEqual([]);
  expect(fromRun('row-1..999999999')).toEqual([]);
  expect(fromRun('what-happened-when')).toEqual(['what-happened-when']);
});
