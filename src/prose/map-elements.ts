import type { Element, ElementContent, RootContent } from 'hast';

/** A tree with each of its elements changed, the innermost first; what is preformatted stays as it is. */
export function mapElements<T extends RootContent>(
  children: readonly T[],
  change: (element: Element) => ElementContent[],
): (T | ElementContent)[] {
  return children.flatMap((child): (T | ElementContent)[] => {
    if (child.type !== 'element' || child.tagName === 'pre') return [child];
    return change({ ...child, children: mapElements(child.children, change) });
  });
}
