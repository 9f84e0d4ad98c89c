import type { Element, ElementContent } from 'hast';

/** Where on a passage a removed one lands. */
export type Side = 'head' | 'end';

/** An empty element, which only a link can find: it takes no room, and nobody reads it out. */
export function anchorElement(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** Whether an element is only an anchor. */
export function isAnchorElement(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'span' && node.children.length === 0;
}

/** A passage with anchors at the head of its first line, or at the end of its last. */
export function addAnchors(block: Element, side: Side, anchors: readonly Element[]): Element {
  if (anchors.length === 0) return block;
  const inner = innerBlock(block, side);
  if (!inner) {
    const { children } = block;
    return {
      ...block,
      children: side === 'head' ? [...anchors, ...children] : [...children, ...anchors],
    };
  }
  const deeper = addAnchors(inner, side, anchors);
  return { ...block, children: block.children.map((child) => (child === inner ? deeper : child)) };
}

/** The block that the first or the last line of a quotation or of a list's item stands in. */
function innerBlock(block: Element, side: Side): Element | undefined {
  const parts = block.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const part = side === 'head' ? parts[0] : parts.at(-1);
  return part?.type === 'element' && /^(?:p|ul|ol|li|blockquote)$/.test(part.tagName)
    ? part
    : undefined;
}
