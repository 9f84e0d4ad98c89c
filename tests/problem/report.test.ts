import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a, listed, nearestWord, shortened } from '../../src/problem/nearest.ts';
import { inOrder, type Problem } from '../../src/problem/problem.ts';
import { reportJson, reportText } from '../../src/problem/report.ts';

const problem: fc.Arbitrary<Problem> = fc.record({
  file: fc.constantFrom('content/a.md', 'content/B.md', 'content/b/c.yaml'),
  line: fc.integer({ min: 1, max: 20 }),
  column: fc.integer({ min: 1, max: 20 }),
  rule: fc.constantFrom('html-none', 'link-scheme', 'key-known'),
  found: fc.constantFrom('one', 'another'),
  wanted: fc.constant('none'),
  hint: fc.constant('remove it'),
});

const one: Problem = {
  file: 'content/a.md',
  line: 2,
  column: 101,
  rule: 'html-none',
  found: 'the HTML <b>',
  wanted: 'Markdown only',
  hint: 'write it in Markdown',
};

test('The report is the same whatever the order in which problems were found', () => {
  fc.assert(
    fc.property(
      fc
        .array(problem)
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
      ([all, shuffled]) => {
        expect(reportText(shuffled, { color: false })).toBe(reportText(all, { color: false }));
        expect(reportJson(shuffled)).toBe(reportJson(all));
      },
    ),
  );
});

test('Problems come by file, line, column and rule', () => {
  fc.assert(
    fc.property(fc.array(problem), (all) => {
      const keys = inOrder(all).map(({ file, line, column, rule }) => ({
        file,
        line,
        column,
        rule,
      }));
      for (const [index, later] of keys.entries()) {
        const before = keys[index - 1];
        if (!before) continue;
        const pairs = [
          [before.file, later.file],
          [before.line, later.line],
          [before.column, later.column],
          [before.rule, later.rule],
        ] as const;
        const [first, second] = pairs.find(([x, y]) => x !== y) ?? [0, 1];
        expect(first < second).toBe(true);
      }
    }),
  );
});

test('As data a problem has its seven keys and no more', () => {
  const kept = { ...one, secret: 'x' };
  expect(JSON.parse(reportJson([kept]))).toEqual([one]);
  expect(reportJson([])).toBe('[]');
});

test('A long line is cut to a window round the place, and the mark stands under it', () => {
  const line = `${'x'.repeat(100)}<b>${'y'.repeat(100_000)}`;
  const [head, quote, mark, hint] = reportText([one], { color: false, lineOf: () => line }).split(
    '\n',
  );
  expect(head).toBe('content/a.md:2:101  the HTML <b>; wanted Markdown only  (html-none)');
  expect(quote).toHaveLength(6 + 88);
  expect(quote?.[mark?.indexOf('^') ?? 0]).toBe('<');
  expect(hint).toBe('    write it in Markdown');
});

test('What a stranger wrote can neither break a line of the report nor steer the terminal', () => {
  const text = reportText([{ ...one, found: 'a\n\u001b[2Jb\u202ec\r' }], {
    color: false,
    lineOf: () => '\u001b]0;x\u0007\ty\rz',
  });
  expect(text.split('\n')).toHaveLength(4);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});

test('Colours are only put in where they are asked for', () => {
  expect(reportText([one], { color: true })).toContain('\u001b[1m');
  expect(reportText([one], { color: false })).not.toContain('\u001b');
});

test('The nearest candidate is the one with the fewest slips, and a far one is none', () => {
  expect(nearestWord('lake-bord', ['lake-board', 'lake-bird-house'])).toBe('lake-board');
  expect(nearestWord('TITEL', ['title', 'text'])).toBe('title');
  expect(nearestWord('zzzz', ['lake', 'boat'])).toBeUndefined();
  expect(nearestWord('anything', [])).toBeUndefined();
  expect(nearestWord('ab', ['aa', 'bb'])).toBe('aa');
});

test('A word that is a candidate is nearest to itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
      for (const word of words) expect(nearestWord(word, words)).toBe(word);
    }),
  );
});

test('Lists and quotations are cut to a line', () => {
  expect(listed([])).toBe('none');
  expect(listed(['a', 'b'], 2)).toBe('a, b');
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(shortened('a\n\tb')).toBe('a b');
  expect(shortened('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  expect([a('image'), a('list')]).toEqual(['an image', 'a list']);
});
