import type { Element, ElementContent } from 'hast';
import { compileBody, type Part } from '../../src/prose/compile-body.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';

/** A body as it comes out of the compiler. */
export function partsOf(text: string): readonly Part[] {
  const { parts, problems } = compileBody(wordsOf(sourceText('a.md', text), 0, text.length));
  if (problems.length > 0) throw new Error(`partsOf: ${problems[0]?.found} in ${text}`);
  return parts;
}

/** Every id in a body, in the order of the page. */
export function idsIn(parts: readonly Part[]): string[] {
  const inside = (child: ElementContent): string[] => {
    if (child.type !== 'element') return [];
    const id = child.properties['id'];
    return [...(id === undefined ? [] : [String(id)]), ...child.children.flatMap(inside)];
  };
  return parts.flatMap((part) => ('children' in part ? part.children.flatMap(inside) : []));
}

/** The innermost block that an anchor stands in, and its words. */
export function placeOf(parts: readonly Part[], id: string): { tag: string; words: string } {
  const holds = (node: ElementContent): node is Element =>
    node.type === 'element' && (node.properties['id'] === id || node.children.some(holds));
  let found: Element | undefined;
  for (const part of parts) {
    let next = 'children' in part ? part.children.find(holds) : undefined;
    while (next && next.tagName !== 'span') {
      found = next;
      next = next.properties['id'] === id ? undefined : next.children.find(holds);
    }
  }
  if (!found) throw new Error(`placeOf: there is no ${id}`);
  const words = (node: ElementContent): string =>
    node.type === 'text'
      ? node.value
      : node.type === 'element'
        ? node.children.map(words).join('')
        : '';
  return { tag: found.tagName, words: words(found).trim() };
}
