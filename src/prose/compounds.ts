import type { ElementContent } from 'hast';

/** Longer than this, a compound may not fit a line of a phone. */
const longest = 20;
const compound = /\p{L}+(?:-\p{L}+)+/gu;

/**
 * Keeps "well-known" on one line of a headline, where a balanced line would end at the hyphen:
 * compounds stand in spans of class "whole". A hyphen that does not break would be another letter,
 * by which nobody searches.
 */
export function keepCompounds(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
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
