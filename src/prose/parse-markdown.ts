import type { Root } from 'mdast';
import { unified } from 'unified';
import { parsing } from './pipeline.ts';

const parser = unified().use(parsing).freeze();

/** Markdown as authors of ours write it: CommonMark, GFM, and block directives. Offsets count in `text`. */
export function parseMarkdown(text: string): Root {
  // The parser drops a leading byte-order mark and would count every offset one short.
  return parser.parse(text.replace(/^\uFEFF/, ' ')) as Root;
}
