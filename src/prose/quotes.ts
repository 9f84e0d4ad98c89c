import type { Root, RootContent } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { type Plugin, unified } from 'unified';

const smart = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/**
 * A remark plugin: straight quotes become real ones, `--` and `---` become dashes, and `...` an
 * ellipsis. A quotation ends where its run of prose does: at a figure, at a note.
 */
export const remarkQuotes: Plugin<[], Root> = () => setQuotes;

/** The same for a tree, which it changes. */
function setQuotes(tree: Root): void {
  let run: RootContent[] = [];
  const set = (children: RootContent[]) => {
    const piece: Root = { type: 'root', children };
    smart.runSync(piece);
  };
  const end = () => {
    set(run);
    run = [];
  };
  for (const node of tree.children) {
    if (node.type === 'leafDirective' || node.type === 'containerDirective') end();
    if (node.type === 'containerDirective') {
      set(node.children);
    } else if (node.type !== 'leafDirective') run.push(node);
  }
  end();
}
