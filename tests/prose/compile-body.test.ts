import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { compileBody, type Part } from '../../src/prose/compile-body.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const bodyOf = (text: string) => compileBody(wordsOf(sourceText('a.md', text), 0, text.length));
const wordsIn = (text: string) => compileWords(wordsOf(sourceText('a.md', text), 0, text.length));
const htmlOf = (children: readonly ElementContent[]) =>
  toHtml({ type: 'root', children: [...children] });
const proseOf = (part: Part | undefined) =>
  part && 'children' in part ? htmlOf(part.children) : '';
const anchorsOf = (text: string) =>
  [
    ...bodyOf(text)
      .parts.map(proseOf)
      .join('')
      .matchAll(/ id="([^"]*)"/g),
  ].map(([, id]) => id);

test('A body is prose with slots in between, in order', () => {
  const body = bodyOf(
    'One.\n\n::figure{#a}\n\nTwo.\n\n:::note\nThree.\n:::\n\n::claims\n\nFour.\n',
  );
  expect(body.problems).toEqual([]);
  expect(body.parts.map(({ kind }) => kind)).toEqual([
    ...['prose', 'figure', 'prose', 'note', 'claims', 'prose'],
  ]);
  expect(body.parts[1]).toEqual({
    kind: 'figure',
    id: 'a',
    place: { file: 'a.md', line: 3, column: 1 },
  });
  expect(body.wordCount).toBe(3);
});

test('Colons, ratios and times in prose stay as they were written', () => {
  const text = 'At 10:30 the odds were 2:1, note:this and :not[a] directive; a::b {x}.';
  const body = bodyOf(text);
  expect(body.problems).toEqual([]);
  expect(proseOf(body.parts[0])).toMatch(
    /^<p id="p-[0-9a-z]{7}">At 10:30 the odds were 2:1, note:this and :not\[a\] directive; a::b \{x\}\.<\/p>$/,
  );
});

test('Notes are lettered in order, past z too, and each hangs on the block before it', () => {
  const text = Array.from({ length: 28 }, (_, i) => `P${i}\n\n:::note\nN\n:::\n`).join('\n');
  const { parts, problems } = bodyOf(text);
  expect(problems).toEqual([]);
  const letters = parts.flatMap((part) => (part.kind === 'note' ? [part.letter] : []));
  expect(letters).toEqual([...'abcdefghijklmnopqrstuvwxyz', 'aa', 'ab']);
  expect(proseOf(parts[0])).toContain('P0<a data-scheme="note" data-target="a"></a></p>');
  expect(proseOf(parts.at(-2))).toContain('P27<a data-scheme="note" data-target="ab"></a></p>');
});

test('Two notes in a row hang on the same paragraph, and a note behind a list on its last point', () => {
  const twice = bodyOf('One.\n\n:::note\nA\n:::\n\n:::note\nB\n:::\n');
  expect(proseOf(twice.parts[0])).toMatch(/One\.<a[^>]*"a"><\/a><a[^>]*"b"><\/a><\/p>$/);
  const list = bodyOf('- One\n- Two\n\n:::note\nA\n:::\n');
  expect(proseOf(list.parts[0])).toMatch(/Two<a[^>]*><\/a><\/li>\n<\/ul>$/);
  const quotation = bodyOf('> One\n>\n> Two\n\n:::note\nA\n:::\n');
  expect(proseOf(quotation.parts[0])).toMatch(/Two<a[^>]*><\/a><\/p>\n<\/blockquote>$/);
});

test('An anchor stays when another paragraph is changed, moved or put before it', () => {
  const [one, two] = anchorsOf('One.\n\nTwo.\n');
  expect(one).toMatch(/^p-[0-9a-z]{7}$/);
  expect(anchorsOf('Zero.\n\nOne, changed.\n\nTwo.\n')[2]).toBe(two);
  expect(anchorsOf('Two.\n\nOne.\n')).toEqual([two, one]);
  expect(anchorsOf('One.\nTwo.\n')[0]).toBe(anchorsOf('One. Two.\n')[0]);
});

test('Paragraphs that read alike are numbered, and no two anchors are the same', () => {
  const [first, second, third] = anchorsOf('Same.\n\nSame.\n\n- Same.\n');
  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  expect(anchorsOf('## Boats\n\n## Boats\n\n## !?\n\n## !!\n')).toEqual([
    ...['boats', 'boats-1', 'section', 'section-1'],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Same.', '## Same', '- Same', '> Same'), { maxLength: 12 }),
      (blocks) => {
        const anchors = anchorsOf(blocks.join('\n\n'));
        expect(new Set(anchors).size).toBe(anchors.length);
      },
    ),
  );
});

test('A heading never takes the id of a part of the page', () => {
  const text = '## Sources\n\n## In brief\n\n## Note a\n\n## Fig-x\n\n## Sources of ore\n';
  expect(anchorsOf(text)).toEqual([
    ...['section-sources', 'section-in-brief', 'section-note-a', 'section-fig-x', 'sources-of-ore'],
  ]);
});

test('A byte-order mark at the start of a body moves no place', () => {
  const { parts } = bodyOf('\ufeff[a](cite:b)');
  expect(parts).toMatchObject([{ references: [{ place: { line: 1, column: 2 } }] }]);
});

test('References keep their words, their locator and their place', () => {
  const { parts } = bodyOf('It is\n[**3** t](number:a)[](cite:b "p. 4").\n');
  expect(parts[0]?.kind === 'prose' && parts[0].references).toEqual([
    { scheme: 'number', id: 'a', words: '3 t', place: { file: 'a.md', line: 2, column: 1 } },
    {
      scheme: 'cite',
      id: 'b',
      words: '',
      locator: 'p. 4',
      place: { file: 'a.md', line: 2, column: 20 },
    },
  ]);
});

test('Words are compiled with real quotes and dashes, and nothing of a block', () => {
  const words = wordsIn('"A" -- *b* [c](cite:d) --- `--`...');
  expect(words.plain).toBe('“A” – b c — --…');
  expect(htmlOf(words.children)).toContain('<em>b</em>');
  expect(words.references).toMatchObject([{ scheme: 'cite', id: 'd', words: 'c' }]);
  expect(words.problems).toEqual([]);
});

test('Empty words compile to nothing', () => {
  expect(wordsIn('')).toMatchObject({ children: [], plain: '', references: [], problems: [] });
});

const markdownLike = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        ' ',
        '\n',
        '\n\n',
        '# ',
        '## ',
        '- ',
        '1. ',
        '> ',
        '    ',
        '\t',
        '`',
        '```\n',
        '~~',
        '*',
        '_',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '[x](',
        '![',
        '<',
        '>',
        '<b>',
        '<!--',
        '&lt;',
        '&#0;',
        '\\',
        '|',
        '|-|-|\n',
        '---\n',
      ],
      ...[
        '::figure{#a}\n',
        ':::note\n',
        ':::\n',
        '::',
        ':',
        '{',
        '}',
        '"',
        'cite:a',
        'number:b',
        'https://x.y',
      ],
      ...[
        'www.a.b',
        'a@b.c',
        '[^1]',
        '[^1]: ',
        '[x]: ',
        'é',
        '\u{1f6a3}',
        '\ufeff',
        '\0',
        '\r',
        '3',
        '10:30',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('Any text compiles or is refused, as a body and as words, with places inside the file', () => {
  fc.assert(
    fc.property(fc.oneof(markdownLike, fc.string({ unit: 'binary' })), (text) => {
      const lines = `-\n${text}`.split('\n');
      const words = wordsOf(sourceText('a.md', `-\n${text}`), 2, text.length + 2);
      const [body, line] = [compileBody(words), compileWords(words)];
      const references = [
        ...body.parts.flatMap((part) => ('references' in part ? part.references : [])),
      ];
      const places = [
        ...[...body.problems, ...line.problems, ...body.unbound.map(({ place }) => place)],
        ...[...references, ...line.references, ...body.images].map(({ place }) => place),
      ];
      for (const { line: at, column } of places) {
        expect(at).toBeGreaterThanOrEqual(2);
        expect(at).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[at - 1]?.length ?? 0) + 1);
      }
      for (const { words: said, place } of references) {
        if (said !== '') expect(lines[place.line - 1]?.[place.column - 1]).toMatch(/[[<]/);
      }
    }),
    { numRuns: 800 },
  );
});

test('A body survives JSON, as the cache keeps it', () => {
  fc.assert(
    fc.property(markdownLike, (text) => {
      const body = bodyOf(text);
      expect(JSON.parse(JSON.stringify(body))).toStrictEqual(body);
    }),
  );
});

test.each<[string, string]>([
  ['quotation marks', '> '.repeat(2000)],
  ['quotation marks without spaces', '>'.repeat(4000)],
  ['list marks', '- '.repeat(2000)],
])('Text nested without end in %s is refused, not followed', (_, text) => {
  for (const { problems } of [bodyOf(`One.\n\n${text}a\n`), wordsIn(text)]) {
    expect(problems.map(({ found }) => found)).toContain('blocks or emphasis nested too deep');
  }
});

test.each<[string, string]>([
  ['words', 'word '],
  ['brackets', '['],
  ['half links', '[a]('],
  ['less-than signs', '<'],
  ['colons', ':'],
  ['ampersands', '&'],
])('A line as long as one may be, of %s, is compiled within a second', (_, part) => {
  const start = process.cpuUsage();
  expect(bodyOf(part.repeat(5000).slice(0, 5000)).problems).toEqual([]);
  // Of the processor: what else the machine does is not the code's.
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});
