import type { ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';

/** Longer than this, a compound may not fit a line of a phone. */
const longest = 20;
const compound = /\p{L}+(?:-\p{L}+)+/gu;

/** A rehype plugin: keeps compounds on one line. */
export const rehypeCompounds: Plugin<[], Root> = () => (tree) => ({
  ...tree,
  children: keepCompounds(tree.children),
});

/**
 * Keeps "well-known" on one line of a headline, where a balanced line would end at the hyphen:
 * compounds stand in spans of class "whole". A hyphen that does not break would be another letter,
 * by which nobody searches.
 */
export function keepCompounds<T extends RootContent>(
  children: readonly T[],
): (T | ElementContent)[] {
  return children.flatMap((child): (T | ElementContent)[] => {
    if (child.type === 'text') return kept(child.value);
    if (child.type !== 'element') return [child];
    return [{ ...child, children: keepCompounds(child.children) }];
  });
}

function kept(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(compound)) {
    if (word.length > longest) continue;
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) });
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['whole'] },
      children: [{ type: 'text', value: word }],
    });
    at = index + word.length;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}
