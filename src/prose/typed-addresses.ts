import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/** A remark plugin: addresses stay as their author typed them, where remark-rehype would write other letters as %C3%A9. */
export const remarkTypedAddresses: Plugin<[], Root> = () => keepAddresses;

/** The same for a tree, which it changes; links with properties of their own are left alone. */
function keepAddresses(tree: Root): void {
  visit(tree, 'link', (node) => {
    node.data = { ...node.data, hProperties: { href: node.url, ...node.data?.hProperties } };
  });
}
