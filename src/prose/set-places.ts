import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { anchorElement } from './landed-anchors.ts';
import { mapElements } from './map-elements.ts';

/**
 * A rehype plugin: what can be linked to has its id on an empty element before its words. Reader modes
 * leave out what is called like an advertisement, whoever chose the name: a heading "Related deals",
 * a number `share-2025`, a figure `extraction`.
 */
export const rehypePlaces: Plugin<[], Root> = () => (tree) => ({
  ...tree,
  children: setPlaces(tree.children),
});

/** The same for the parts of a tree. */
function setPlaces<T extends RootContent>(children: readonly T[]): (T | ElementContent)[] {
  return mapElements(children, (element) => [placed(element)]);
}

function placed(element: Element): Element {
  const { id, ...properties } = element.properties;
  if (typeof id !== 'string' || element.children.length === 0) return element;
  return { ...element, properties, children: [anchorElement(id), ...element.children] };
}
