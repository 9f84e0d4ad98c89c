import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blockDirectives } from './block-directives.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(blockDirectives).freeze();

/** Markdown as authors of ours write it: CommonMark, GFM, and block directives. Offsets count in `text`. */
export function parseMarkdown(text: string): Root {
  // The parser drops a leading byte-order mark and would count every offset one short.
  return parser.parse(text.replace(/^\uFEFF/, ' '));
}
