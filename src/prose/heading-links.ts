import type { Element, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { plainText } from './plain-text.ts';

/** What a heading's link is called. */
export function anchorName(heading: string): string {
  return `Link to “${heading}”`;
}

/** A rehype plugin: puts a link to it behind each heading. */
export const rehypeHeadingLinks: Plugin<[], Root> = () => (tree) => ({
  ...tree,
  children: withHeadingLinks(tree.children),
});

/**
 * Puts a link to it behind each heading. It stands beside the heading and not in it, so that the
 * heading is still called by its own words alone; its sign is drawn by the style sheet. It is no stop
 * of the keyboard, where the list of contents leads to the same places.
 */
function withHeadingLinks<T extends RootContent>(children: readonly T[]): (T | Element)[] {
  return children.flatMap((child): (T | Element)[] => {
    if (child.type !== 'element' || !/^h[2-4]$/.test(child.tagName)) return [child];
    const { id } = child.properties;
    return typeof id === 'string' ? [child, anchor(id, plainText(child))] : [child];
  });
}

function anchor(id: string, heading: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['anchor'],
      href: `#${id}`,
      ariaLabel: anchorName(heading),
      tabIndex: -1,
    },
    children: [],
  };
}
