import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { Anchors, paragraphAnchor } from '../register/anchor.ts';
import { plainText } from './plain-text.ts';
import { slotOf } from './slots.ts';

/** Headings that would take an id of the page’s own: of its parts, or of a note, a source, a figure. */
const pagesOwn =
  /^(?:main|in brief|sources|changes|masthead|columns|who says what|read on|what this rests on|(?:note|source|fig|claim|number|row|p)[ -]\S+)$/i;

/** A rehype plugin: headings, paragraphs, quotations and items of lists get an id each, made of their words. */
export const rehypeBlockAnchors: Plugin<[], Root> = () => anchorBlocks;

/** The same for a tree, which it changes. What stands in a note has none. */
function anchorBlocks(tree: Root): void {
  const anchors = new Anchors();
  const slugger = new GithubSlugger();
  const name = (block: Element, id: string) => {
    block.properties = { ...block.properties, id };
  };
  for (const block of tree.children) {
    if (block.type !== 'element' || slotOf(block) !== undefined) continue;
    const text = plainText(block);
    if (/^h[2-4]$/.test(block.tagName)) {
      // A heading of signs alone leaves nothing to make an id of.
      const words = /[\p{L}\p{N}]/u.test(text) ? text : 'section';
      name(block, slugger.slug(pagesOwn.test(words) ? `section ${words}` : words));
    } else if (block.tagName === 'p' || block.tagName === 'blockquote') {
      name(block, anchors.take(paragraphAnchor(text)));
    } else if (block.tagName === 'ul' || block.tagName === 'ol') {
      for (const item of block.children)
        if (item.type === 'element') name(item, anchors.take(paragraphAnchor(plainText(item))));
    }
  }
}
