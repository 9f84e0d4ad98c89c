import { expect, test } from 'vitest';
import { finishAll, type RenderContext, writeTree } from '../../src/prose/render.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const context: RenderContext = {
  base: '/',
  citationNumber: (id) => ({ a: 1, b: 2 })[id],
  image: () => undefined,
  number: (id) => ({ address: `numbers/#${id}` }),
  claim: () => undefined,
};

function htmlOf(typed: string, known = context): string {
  const words = compileWords(wordsOf(sourceText('a.md', typed), 0, typed.length));
  expect(words.problems).toEqual([]);
  return writeTree(finishAll(words.children, known));
}

/** Words as one copies them, what is kept on a line in braces. */
function readOf(typed: string): string {
  return htmlOf(typed)
    .replaceAll(/<span class="marked">(.*?<\/a>)<\/span>/g, '{$1}')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ');
}

test.for([
  // Behind the punctuation, and never torn from it.
  ['It was [$182 billion](cite:a), of which', 'It was $182 billion{,[1]} of which'],
  ['It was [$182 billion](cite:a).', 'It was $182 billion{.[1]}'],
  ['It was so[](cite:a), and', 'It was so{,[1]} and'],
  ['It was [so](cite:a)!', 'It was so{![1]}'],
  ['He said “[about 40](cite:a)”.', 'He said “about 40”{.[1]}'],
  ['He said “[about 40](cite:a)” then', 'He said “about 40{”[1]} then'],
  ['It was [4%](number:n)[](cite:a); and', 'It was 4%{;[1]} and'],
  // Never a space before it.
  ['It was so. [](cite:a) Then', 'It was so{.[1]} Then'],
  ['It was so.\n[](cite:a)', 'It was so{.[1]}'],
  ['It was [4](number:n) [](cite:a) then', 'It was 4[1] then'],
  // Several of them.
  ['It was so[](cite:a)[](cite:b).', 'It was so{.[1][2]}'],
  ['It was so. [](cite:a) [](cite:b) Then', 'It was so{.[1][2]} Then'],
  ['[One](cite:a)[](cite:b), two', 'One{,[1][2]} two'],
  // Where it stands already, or the sign is no punctuation of the sentence.
  ['It was so.[](cite:a) Then', 'It was so{.[1]} Then'],
  ['The [Board](cite:a)’s [4](cite:b)-year-old', 'The Board[1]’s 4[2]-year-old'],
  ['It (the [first](cite:a)) was', 'It (the first[1]) was'],
  ['[5](cite:a).5 and [7](cite:a)', '5[1].5 and 7[1]'],
  ['[One](cite:a) [two](cite:b) three', 'One[1] two[2] three'],
  ['[](cite:a)It', '[1]It'],
])('%s', ([typed, read]) => {
  expect(readOf(typed as string)).toBe(read);
});

test('only a mark that another one stands before is set off from it', () => {
  const html = htmlOf('So[](cite:a)[](cite:b). And [so](cite:b)[](cite:a)');
  expect(
    [...html.matchAll(/class="(cite|cite beside)" href="#source-(.)"/g)].map((m) => m.slice(1)),
  ).toEqual([
    ['cite', 'a'],
    ['cite beside', 'b'],
    ['cite', 'b'],
    ['cite beside', 'a'],
  ]);
});

test('where no source has a number, words stay as they are typed', () => {
  const bare = { ...context, citationNumber: () => undefined };
  expect(htmlOf('It was [so](cite:a), then[](cite:b).', bare).replaceAll(/<[^>]*>/g, '')).toBe(
    'It was so, then.',
  );
});

test('on paper, where marks have no brackets, a space stands between two of them, and behind a digit', () => {
  expect(
    htmlOf('So[](cite:a)[](cite:b).', { ...context, isOnPaper: true }).replaceAll(/<[^>]*>/g, ''),
  ).toBe('So.1 2');
  expect(htmlOf('Of [10](cite:a) boats', { ...context, isOnPaper: true })).toContain('10\u200a<a');
});
