import type { ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { mapElements } from './map-elements.ts';
import { plainText } from './plain-text.ts';

/** Three lines of a column on paper, which is 85 mm wide. */
const threeLines = 180;

/** A rehype plugin: a paragraph that is too short to be cut in two between columns is marked as whole. */
export const rehypeWholeParagraphs: Plugin<[], Root> = () => (tree) => ({
  ...tree,
  children: keepWhole(tree.children),
});

/** The same for the parts of a tree, before references are set: a source's number is no word of it. */
function keepWhole<T extends RootContent>(children: readonly T[]): (T | ElementContent)[] {
  return mapElements(children, (element) => {
    if (element.tagName !== 'p' || plainText(element).length > threeLines) return [element];
    return [{ ...element, properties: { ...element.properties, className: ['whole'] } }];
  });
}
