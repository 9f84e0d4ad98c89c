import type { Element, Root, RootContent, Text } from 'hast';
import type { Plugin } from 'unified';
import { writtenScales } from '../quantity/scale-words.ts';
import { nounsOf, signsAt } from '../quantity/unit-name.ts';

/** "Times" is no unit that a number would miss at the end of a line. */
const nouns = nounsOf(({ dimension }) => dimension !== 'ratio');
const words = [...writtenScales.map(({ name }) => name), ...nouns, ...signsAt('apart')];
const unit = new RegExp(`(\\d) (?=(?:${words.join('|')})\\b)`, 'g');
const month = /\b(\d\d?) (?=[A-Z][a-z])/g;

/** At the end of a line a number stays with its unit, and a day with its month. */
export function keepUnits(text: string): string {
  return text.replace(unit, '$1\u00a0').replace(month, '$1\u00a0');
}

/** What a bound number counts is its unit, whatever the word: "97 nights". */
export function keepCounted(words: string): string {
  return words.replace(/(\d) (?=\p{L})/u, '$1\u00a0');
}

/** A rehype plugin: keeps together what would be torn at the end of a line; the source's own line ends are spaces. */
export const rehypeNoBreaks: Plugin<[], Root> = () => (tree) => ({
  ...tree,
  children: keepTogether(tree.children),
});

/** The same for the parts of a tree; what is preformatted stays as it is. */
function keepTogether<T extends RootContent>(
  children: readonly T[],
  isBound = false,
): (T | Text | Element)[] {
  return children.map((child) => {
    if (child.type === 'text') {
      const value = keepUnits(child.value.replaceAll('\n', ' '));
      return { ...child, value: isBound ? keepCounted(value) : value };
    }
    if (child.type !== 'element' || child.tagName === 'pre') return child;
    const { dataScheme } = child.properties;
    return { ...child, children: keepTogether(child.children, dataScheme === 'number') };
  });
}
