import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { goodFolder } from '../content/lay-content.ts';
import { readers } from './readers.ts';

/** How often each is tried; `npm run fuzz` tries more. */
const runs = Number(process.env['ASSAY_RUNS'] ?? 150);

/** Pieces of every language that is read, and signs that are none. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      ' ',
      '  ',
      '\t',
      ':',
      ': ',
      '- ',
      '? ',
      '|',
      '>',
      '#',
      '# ',
      '## ',
      '---\n',
      '...',
    ],
    ...['"', "'", ',', '[', ']', '{', '}', '&a', '*a', '!!str', '!x', '<<', '%', '@', '`', '```\n'],
    ...[
      '](number:a)',
      '](cite:b "p. 1")',
      '[](',
      '![',
      '](https://a.b)',
      '<b>',
      '<!--',
      '</script>',
    ],
    ...[
      ':::note\n',
      ':::\n',
      '::figure{#a}',
      '::claims',
      '**',
      '_',
      '~~',
      '\\',
      '&amp;',
      '&#0;',
      '\u00a0',
    ],
    ...[
      '__proto__',
      'constructor',
      'title',
      'title: ',
      'published: ',
      '2025-01-32',
      'NA',
      '>5',
      '-1e9',
    ],
    ...[
      '3.8 million tonnes',
      'about 4%',
      'fifth-largest',
      'twice',
      '1,2,3',
      '½',
      '10:30',
      '–',
      '−3',
    ],
    ...[
      '\u0000',
      '\u0007',
      '\ufeff',
      '\u2028',
      '\u202e',
      '\ud800',
      '\uffff',
      '🐋',
      'e\u0301',
      'null',
      '~',
    ],
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
/** Well formed, as whatever came out of a file is; halves of characters are for the reader of bytes. */
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('').toWellFormed());
const anyBytes = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary-ascii', maxLength: 4 })), { maxLength: 60 })
  .map((pieces) => Buffer.from(pieces.join(''), 'latin1').toString('latin1'));

/** What is wrong with a problem as a report: no place in its text, or nothing said. */
function faultsOf(problem: Problem, text: string): string[] {
  const lines = text.split('\n');
  const line = lines[problem.line - 1];
  const isInside = line !== undefined && problem.column >= 1 && problem.column <= line.length + 1;
  const isSaid = [problem.found, problem.wanted, problem.hint].every(
    (words) => words.trim() !== '',
  );
  return [
    ...(isInside ? [] : [`${problem.line}:${problem.column} is not in the text`]),
    ...(isSaid ? [] : [`${problem.rule} says nothing`]),
  ];
}

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();

test.each(Object.entries(readers))(
  'reading %s ends, whatever it is, with places for what is wrong',
  (name, { read }) => {
    fc.assert(
      fc.property(name === 'bytes' ? anyBytes : anyText, (text) => {
        const problems = read(text) ?? [];
        // Line ends are read as one; front matter stands between its lines.
        const typed = name === 'front matter' ? `---\n${text}\n---\n` : text;
        for (const problem of problems) {
          expect(
            faultsOf(problem, name === 'bytes' ? typed.replaceAll('\r\n', '\n') : typed),
          ).toEqual([]);
        }
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
      }),
      { numRuns: runs },
    );
  },
);

const folder = mkdtempSync(join(tmpdir(), 'assay-fuzz-'));
const content = join(folder, 'content');
cpSync(goodFolder, content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:md|yaml|csv)$/.test(file))
  .sort();

/** An author's slip: a part of a file gone, twice there, or something else in its place. */
const slip = fc.record({
  file: fc.constantFrom(...files),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  instead: fc.oneof(fc.constant('again'), fc.constant('gone'), piece),
});

test('whatever slips into a content folder, the check ends with a report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 3 }), async (slips) => {
      const before = new Map(slips.map(({ file }) => [file, readFileSync(join(content, file))]));
      try {
        for (const { file, at, length, instead } of slips) {
          const text = readFileSync(join(content, file), 'utf8');
          const from = Math.floor(at * text.length);
          const part = text.slice(from, from + length);
          const put = instead === 'again' ? part + part : instead === 'gone' ? '' : instead;
          writeFileSync(join(content, file), text.slice(0, from) + put + text.slice(from + length));
        }
        const { problems, sources } = await openContent(content);
        for (const problem of problems) {
          const source = sources.get(problem.file);
          if (source) expect(faultsOf(problem, source.text)).toEqual([]);
        }
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
      } finally {
        for (const [file, bytes] of before) writeFileSync(join(content, file), bytes);
      }
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});
