import type { Element } from 'hast';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';

/** A remark plugin: block directives become elements that mark where a component stands. */
export const remarkSlots: Plugin<[], Root> = () => markSlots;

/** The same for a tree, which it changes. Directives stand at the root of a checked tree alone. */
function markSlots(tree: Root): void {
  for (const node of tree.children) {
    if (node.type !== 'leafDirective' && node.type !== 'containerDirective') continue;
    node.data = { hName: 'div', hProperties: { dataSlot: node.name } };
  }
}

/** The name of the directive that an element stands for, e.g. "figure"; `undefined` for a block of prose. */
export function slotOf({ properties: { dataSlot } }: Element): string | undefined {
  return typeof dataSlot === 'string' ? dataSlot : undefined;
}
