import { expect, test } from 'vitest';
import { compileBody } from '../../src/prose/compile-body.ts';
import { finishAll, type RenderContext, writeTree } from '../../src/prose/render.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const plain: RenderContext = {
  base: '/',
  citationNumber: () => undefined,
  image: () => undefined,
  number: () => undefined,
  claim: () => undefined,
};

function page(text: string): string {
  const body = compileBody(wordsOf(sourceText('a.md', text), 0, text.length));
  expect(body.problems).toEqual([]);
  const [part] = body.parts;
  if (part?.kind !== 'prose') throw new Error('page: no prose');
  return writeTree(finishAll(part.children, plain, 'body'));
}

test('behind each heading stands a link to it, called by its words, and the heading stays as it was', () => {
  expect(page('## The *old* pier\n\n### Boats')).toBe(
    '<h2><span id="the-old-pier"></span>The <em>old</em> pier</h2>' +
      '<a class="anchor" href="#the-old-pier" aria-label="Link to “The old pier”" tabindex="-1"></a>' +
      '<h3><span id="boats"></span>Boats</h3><a class="anchor" href="#boats" aria-label="Link to “Boats”" tabindex="-1"></a>',
  );
});

test('paragraphs have none in the markup', () => {
  expect(page('A pier.\n\n- A boat')).not.toContain('class="anchor"');
});

test('elsewhere than in a body a heading has none, and a headline alone keeps its compounds whole', () => {
  const [part] = compileBody(wordsOf(sourceText('a.md', '## A well-known pier'), 0, 20)).parts;
  if (part?.kind !== 'prose') throw new Error('there is no prose');
  const heading = (words: string) => `<h2><span id="a-well-known-pier"></span>${words}</h2>`;
  expect(writeTree(finishAll(part.children, plain))).toBe(heading('A well-known pier'));
  expect(writeTree(finishAll(part.children, plain, 'headline'))).toBe(
    heading('A <span class="whole">well-known</span> pier'),
  );
});
