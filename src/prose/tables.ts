import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { mapElements } from './map-elements.ts';
import { plainText } from './plain-text.ts';

/** A rehype plugin: a table may be wider than a phone, so it scrolls by itself, by keyboard too. */
export const rehypeTables: Plugin<[], Root> = () => (tree) => ({
  ...tree,
  children: setTables(tree.children),
});

/** The same for the parts of a tree. */
function setTables<T extends RootContent>(children: readonly T[]): (T | ElementContent)[] {
  return mapElements(children, (element) => {
    if (element.tagName === 'table') return [scrolling(element)];
    return [/^t[hd]$/.test(element.tagName) ? aligned(element) : element];
  });
}

function scrolling(table: Element): Element {
  const head = plainText(table.children.find(({ type }) => type === 'element') ?? table);
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['wide-table'],
      tabIndex: 0,
      role: 'region',
      ariaLabel: `Table: ${head.replace(/\s+/g, ' ').trim()}`,
    },
    children: [table],
  };
}

/** A style sheet aligns a cell, by its class: a policy would stop an attribute. */
function aligned(cell: Element): Element {
  const { align, ...properties } = cell.properties;
  if (!align) return cell;
  return { ...cell, properties: { ...properties, className: [`align-${align}`] } };
}
