import type { Element, ElementContent, Nodes } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { plainText } from '../prose/plain-text.ts';

const blocks = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4']);
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence in which an article first states each of its numbers, by id, without markup. */
export function numberSentences(
  { title, standfirst, inBrief, body }: CompiledArticle,
  content: CompiledContent,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const read = (children: readonly ElementContent[]) => {
    for (const block of blocksIn(children)) {
      for (const [id, sentence] of sentencesIn(block)) if (!found.has(id)) found.set(id, sentence);
    }
  };
  for (const { children } of [title, standfirst, ...inBrief]) read(children);
  for (const part of body.parts) {
    if (part.kind === 'prose' || part.kind === 'note') read(part.children);
    if (part.kind !== 'figure') continue;
    const figure = content.figures.get(part.id);
    for (const view of figure ? [figure, ...figure.views] : []) {
      for (const words of [view.title, view.subtitle, view.note]) if (words) read(words.children);
    }
  }
  return found;
}

/** Blocks of words, the innermost; what stands in none is one. */
function blocksIn(children: readonly ElementContent[]): Nodes[] {
  const whole: Element = { type: 'element', tagName: 'p', properties: {}, children: [...children] };
  const found: Element[] = [];
  visit(whole, 'element', (element) => {
    if (element === whole || !blocks.has(element.tagName)) return undefined;
    if (holdsBlock(element)) return undefined;
    found.push(element);
    return SKIP;
  });
  return found.length > 0 ? found : [whole];
}

function holdsBlock(element: Element): boolean {
  let holds = false;
  visit(element, 'element', (inner) => {
    if (inner === element || !blocks.has(inner.tagName)) return undefined;
    holds = true;
    return EXIT;
  });
  return holds;
}

/** Each number that a block states, with the sentence that it stands in. */
function sentencesIn(block: Nodes): [id: string, sentence: string][] {
  const starts: { readonly id: string; readonly at: number }[] = [];
  let text = '';
  visit(block, (node) => {
    if (node.type === 'element' && node.properties['dataScheme'] === 'number') {
      starts.push({ id: String(node.properties['dataTarget']), at: text.length });
    }
    // A line of the source is no sentence.
    if (node.type === 'text') text += node.value.replace(/\s/g, ' ');
  });
  if (starts.length === 0) return [];
  const cut = [...sentences.segment(text)];
  return starts.map(({ id, at }) => {
    const sentence = cut.findLast(({ index }) => index <= at)?.segment ?? plainText(block);
    return [id, sentence.replace(/\s+/g, ' ').trim()];
  });
}
