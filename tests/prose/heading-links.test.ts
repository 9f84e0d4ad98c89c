import { expect, test } from 'vitest';
import { compileBody } from '../../src/prose/compile-body.ts';
import { withHeadingLinks } from '../../src/prose/heading-links.ts';
import { render } from '../../src/prose/render.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

function page(text: string): string {
  const body = compileBody(wordsOf(sourceText('a.md', text), 0, text.length));
  expect(body.problems).toEqual([]);
  const [part] = body.parts;
  if (part?.kind !== 'prose') throw new Error('page: no prose');
  return render(withHeadingLinks(part.children), {
    base: '/',
    citationNumber: () => undefined,
    image: () => undefined,
    number: () => undefined,
    claim: () => undefined,
  });
}

test('behind each heading stands a link to it, called by its words, and the heading stays as it was', () => {
  expect(page('## The *old* pier\n\n### Boats')).toBe(
    '<h2 id="the-old-pier">The <em>old</em> pier</h2>' +
      '<a class="anchor" href="#the-old-pier" aria-label="Link to “The old pier”"></a>' +
      '<h3 id="boats">Boats</h3><a class="anchor" href="#boats" aria-label="Link to “Boats”"></a>',
  );
});

test('paragraphs have none in the markup', () => {
  expect(page('A pier.\n\n- A boat')).not.toContain('class="anchor"');
});
