import { expect, test } from 'vitest';
import { compileBody } from '../../src/prose/compile-body.ts';
import { finishAll, type RenderContext, writeTree } from '../../src/prose/render.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const context: RenderContext = {
  base: '/lake/',
  citationNumber: (id) => ({ board: 1, master: 2 })[id],
  image: (name) =>
    name === 'pier.png' ? { name, path: '/x/pier.png', width: 4, height: 3 } : undefined,
  number: () => undefined,
  claim: () => undefined,
};

function page(text: string): string {
  const body = compileBody(wordsOf(sourceText('a.md', text), 0, text.length));
  expect(body.problems).toEqual([]);
  const [part] = body.parts;
  if (part?.kind !== 'prose') throw new Error('page: no prose');
  return writeTree(finishAll(part.children, context)).replaceAll(
    /<span id="[^"]*"><\/span>| class="whole"/g,
    '',
  );
}

test('Addresses of the site begin with its base; others stay as they are', () => {
  const html = page(
    '[a](/about/) [b](/) [c](#there) [d](https://x.example/y) [e](mailto:a@b.example)',
  );
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    ...['/lake/about/', '/lake/', '#there', 'https://x.example/y', 'mailto:a@b.example'],
  ]);
});

test('A citation is its words with the number of its source behind them', () => {
  expect(page('It[](cite:board) [is so](cite:master "p. 4").')).toBe(
    '<p>It<a class="cite" href="#source-board" aria-label="Source 1"><i>[</i>1<i>]</i></a> ' +
      '<span class="cited">is so<span class="marked">.<a class="cite" href="#source-master" aria-label="Source 2, p. 4"><i>[</i>2<i>]</i></a></span></span></p>',
  );
});

test('A picture has its size, its alternative text and its credit, and lies under the base', () => {
  expect(page('![The *pier*](../images/pier.png "By <me>")')).toBe(
    '<figure class="photograph"><img src="/lake/images/pier.png" alt="The pier" width="4" height="3"' +
      ' loading="lazy" decoding="async"><figcaption>By &#x3C;me></figcaption></figure>',
  );
});

test('A picture that is not there stops the build instead of leaving a hole', () => {
  const text = '![A](../images/none.png "B")';
  const body = compileBody(wordsOf(sourceText('a.md', text), 0, text.length));
  const [part] = body.parts;
  expect(() => finishAll(part?.kind === 'prose' ? part.children : [], context)).toThrow(
    'setPhotographs: there is no image none.png',
  );
});

test('What an author wrote cannot become markup', () => {
  const html = page('&lt;script&gt; `<b>` \\<i> [x](https://x.example/"onclick="a) "quoted"');
  expect(html).not.toMatch(/<(?:script|b|i)>/);
  expect(html.match(/<a [^>]*>/)?.[0]).not.toMatch(/onclick="/);
  const title = '[a](cite:board "\\"><script>alert(1)</script>")';
  const words = compileWords(wordsOf(sourceText('f', title), 0, title.length));
  expect(writeTree(finishAll(words.children, context))).not.toContain('"><script>');
});

test('A wide table scrolls by itself and says what it is', () => {
  expect(page('| A | B |\n|--:|---|\n| 1 | 2 |')).toMatch(
    /^<div class="wide-table" tabindex="0" role="region" aria-label="Table: A B">\s*<table>.*class="align-right"/s,
  );
});

test('A paragraph of three lines on paper is kept whole there, and a longer one is not', () => {
  const words = (count: number) => 'word '.repeat(count).trim();
  const body = compileBody(wordsOf(sourceText('a.md', `${words(36)}\n\n${words(37)}`), 0, 365));
  const [part] = body.parts;
  const html = writeTree(finishAll(part?.kind === 'prose' ? part.children : [], context));
  expect(html.match(/<p[^>]*>/g)?.map((tag) => tag.includes('class="whole"'))).toEqual([
    true,
    false,
  ]);
});

test('A number stays on one line with its unit', () => {
  expect(page('About 3 million tonnes')).toContain('3\u00a0million tonnes');
});
