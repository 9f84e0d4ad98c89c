import type { Passage } from './text-search.ts';

/** The text of a page as it is searched, and where a selection stands in it. */
export interface SelectedText {
  /** A block a line, and spaces made one. */
  readonly text: string;
  readonly passage: Passage;
}

/** Reads what of a page can be seen, and where in it the words of a range are. */
export function readPageText(body: Element, range: Range): SelectedText {
  let text = '';
  let [start, end] = [0, 0];

  const read = (node: Text) => {
    const isIn = range.intersectsNode(node);
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    for (let index = 0; index < node.data.length; index++) {
      const sign = node.data.charAt(index);
      if (/\s/.test(sign)) {
        if (!/\s$/.test(text)) text += ' ';
        continue;
      }
      if (isIn && index >= from && index < to) {
        if (end === 0) start = text.length;
        end = text.length + 1;
      }
      text += sign;
    }
  };
  const endLine = () => {
    if (text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
  };
  const walk = (node: Node) => {
    if (node instanceof Text) read(node);
    if (!(node instanceof Element)) return;
    const { display } = getComputedStyle(node);
    if (display === 'none') return;
    const isBlock = !/^(?:inline|contents)/.test(display);
    if (isBlock) endLine();
    node.childNodes.forEach(walk);
    if (isBlock) endLine();
  };
  walk(body);
  return { text, passage: { start, end } };
}
