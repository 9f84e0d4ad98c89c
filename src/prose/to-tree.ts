import type { Element, Root as HastRoot } from 'hast';
import type { Link, Root, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkRehype, { type Options } from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { parseReference } from './reference.ts';

type Handler = NonNullable<NonNullable<Options['handlers']>['link']>;

/** A reference stays a mark in the tree until a page knows its number, its place and its address. */
const link: Handler = (state, node: Link): Element => {
  const reference = parseReference(node.url);
  const properties = reference
    ? {
        dataScheme: reference.scheme,
        dataTarget: reference.id,
        ...(node.title && { dataLocator: node.title }),
      }
    : { href: node.url, ...(node.title && { title: node.title }) };
  return {
    type: 'element',
    tagName: 'a',
    properties,
    children: state.all(node) as Element['children'],
  };
};

const processor = unified()
  // Straight quotes become real ones, `--` and `---` become dashes, and `...` an ellipsis.
  .use(remarkSmartypants, { dashes: 'oldschool' })
  .use(remarkRehype, { handlers: { link } })
  .freeze();

/** A checked Markdown tree as HTML tree. Positions are dropped: they have done their work. */
export function toTree(tree: Root): HastRoot {
  const hast = processor.runSync(structuredClone(tree)) as HastRoot;
  return JSON.parse(
    JSON.stringify(hast, (key, value) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  );
}

/** The words of a Markdown node, without markup. */
export function plainText(node: Root | Link | TableCell | unknown): string {
  return textOf(node as Root);
}
