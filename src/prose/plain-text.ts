import { toString as textOf } from 'mdast-util-to-string';

/** The words of a node of Markdown or HTML, without markup. */
export function plainText(node: unknown): string {
  return textOf(node);
}
