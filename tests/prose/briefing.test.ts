import { expect, test } from 'vitest';
import { type Briefing, briefingWords, composeBriefing } from '../../src/prose/briefing.ts';
import { compileBody } from '../../src/prose/compile-body.ts';
import type { CompiledArticle, CompiledContent } from '../../src/prose/compile-content.ts';
import { plainText } from '../../src/prose/plain-text.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

const typed = (text: string) => wordsOf(sourceText('a.md', text), 0, text.length);
const content = { figures: new Map(), claims: new Map() } as unknown as CompiledContent;

function compose(body: string, briefing?: { figures?: string[]; sections?: string[] }): Briefing {
  const compiled = compileBody(typed(body));
  expect(compiled.problems).toEqual([]);
  const words = compileWords(typed('Boats'));
  const article = {
    article: { briefing },
    body: compiled,
    title: words,
    standfirst: words,
    inBrief: [],
    changes: [],
  } as unknown as CompiledArticle;
  return composeBriefing(article, content);
}

/** The blocks on paper, each by its words. */
const blocks = ({ prose }: Briefing) =>
  prose
    .flatMap(({ children }) => children)
    .map((child) => plainText({ type: 'root', children: [child] }).trim())
    .filter(Boolean);

const words = (count: number) => 'boat '.repeat(count).trim();

test('the opening is always there, and of the sections those that the author chose, in their order', () => {
  const body = 'Opening.\n\n## A boat\n\nOne.\n\n## A quay\n\nTwo.\n\n## A crane\n\nThree.';
  const briefing = compose(body, { sections: ['a-crane', 'a-boat'] });
  expect(blocks(briefing)).toEqual(['Opening.', 'A boat', 'One.', 'A crane', 'Three.']);
  expect(briefing.isCut).toBe(true);
});

test('without a choice as many whole sections are there as fit', () => {
  const body = `Opening.\n\n## A boat\n\n${words(briefingWords - 4)}\n\n## A quay\n\nTwo.`;
  expect(blocks(compose(body)).slice(0, 2)).toEqual(['Opening.', 'A boat']);
  expect(blocks(compose(body))).not.toContain('Two.');
  expect(compose(body)).toMatchObject({ words: briefingWords - 1, isCut: true });
  expect(compose('Opening.\n\n## A boat\n\nOne.')).toMatchObject({ words: 4, isCut: false });
});

test('of an opening that is too long, whole paragraphs are there, and notes go with theirs', () => {
  const body = `${words(400)}\n\n:::note\nFirst.\n:::\n\n${words(400)}\n\n:::note\nSecond.\n:::`;
  const briefing = compose(body);
  expect(blocks(briefing)).toEqual([words(400)]);
  expect(briefing.notes.map(({ letter }) => letter)).toEqual(['a']);
  expect(briefing).toMatchObject({ words: 400, isCut: true });
});

test('a note that hangs on no paragraph stays with its section', () => {
  expect(compose('One.\n\n```\nrow\n```\n\n:::note\nFirst.\n:::').notes).toHaveLength(1);
});

test('a heading that figures alone stood under is left out, and one that leads to another is not', () => {
  const body =
    'Opening.\n\n## Charts\n\n::figure{#one}\n\n## Words\n\n### More words\n\nTwo.\n\n### More charts\n\n::figure{#two}\n\n## The end\n\n::figure{#three}';
  expect(blocks(compose(body))).toEqual(['Opening.', 'Words', 'More words', 'Two.']);
});

test('the first two figures are there, or those that the author chose, in the order of the article', () => {
  const body = 'One.\n\n::figure{#one}\n\n::figure{#two}\n\n::figure{#three}';
  expect(compose(body)).toMatchObject({ figures: ['one', 'two'], isCut: true });
  expect(compose(body, { figures: ['three', 'one'] }).figures).toEqual(['one', 'three']);
});

test('sources are numbered as the words on paper cite them, and those that they do not are left out', () => {
  const body =
    'One.[](cite:b)\n\n## A boat\n\nTwo.[](cite:a)\n\n## A quay\n\nThree.[](cite:b)[](cite:c)';
  expect(compose(body, { sections: ['a-quay'] }).citations).toEqual(['b', 'c']);
});
