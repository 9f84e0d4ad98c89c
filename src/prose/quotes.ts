import type { Nodes, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { opaque, realDashes, realMarks, realQuotes } from '../schema/real-quotes.ts';

/**
 * A remark plugin: straight quotes become real ones, `--` and `---` become dashes, and `...` an
 * ellipsis. A block is read as one, so that a quotation may begin before a link and end in it.
 */
export const remarkQuotes: Plugin<[], Root> = () => setQuotes;

/** The same for a tree, which it changes. */
function setQuotes(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'image' && node.alt) node.alt = realMarks(node.alt);
    if ((node.type === 'image' || node.type === 'link') && node.title) {
      node.title = realMarks(node.title);
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      setBlock(node);
    }
  });
}

function setBlock(block: Nodes): void {
  const pieces = piecesOf(block);
  for (const piece of pieces) if (typeof piece !== 'string') piece.value = realDashes(piece.value);
  const set = realQuotes(
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join(''),
  );
  let from = 0;
  for (const piece of pieces) {
    const to = from + (typeof piece === 'string' ? piece : piece.value).length;
    if (typeof piece !== 'string') piece.value = set.slice(from, to);
    from = to;
  }
}

/** The texts of a block in order, and what stands between them in their place. */
function piecesOf(node: Nodes): (Text | string)[] {
  if (node.type === 'text') return [node];
  if ('children' in node) return node.children.flatMap(piecesOf);
  return [node.type === 'break' ? '\n' : opaque];
}
