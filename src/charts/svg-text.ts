import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const inPages = unified().use(rehypeStringify, { space: 'svg' }).freeze();
const asFile = unified()
  .use(rehypeStringify, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true })
  .freeze();

/** A drawing as it stands in a page. */
export function svgText(drawing: Element): string {
  return inPages.stringify({ type: 'root', children: [drawing] });
}

/** A drawing as a file by itself, which ends every element that it begins. */
export function svgFileText(drawing: Element): string {
  return asFile.stringify({ type: 'root', children: [drawing] });
}
