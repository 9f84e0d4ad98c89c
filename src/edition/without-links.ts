import type { ElementContent } from 'hast';

/** The words of a tree with its links taken off them. */
export function withoutLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const inner = withoutLinks(child.children);
    return child.tagName === 'a' ? inner : [{ ...child, children: inner }];
  });
}
