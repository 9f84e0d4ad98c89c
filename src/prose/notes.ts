import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { slotOf } from './slots.ts';

/** A rehype plugin: letters the notes in order, and marks the paragraph that each hangs on. */
export const rehypeNotes: Plugin<[], Root> = () => letterNotes;

/** The same for a tree, which it changes. */
function letterNotes(tree: Root): void {
  let notes = 0;
  let before: Element | undefined;
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    if (slotOf(node) !== 'note') {
      before = node;
      continue;
    }
    const letter = toLetter(notes);
    notes += 1;
    node.properties['dataLetter'] = letter;
    if (before && slotOf(before) === undefined) markNote(before, letter);
  }
}

/** Puts the note's letter at the end of the paragraph that it hangs on. */
function markNote(before: Element, letter: string): void {
  let paragraph: ElementContent | undefined = before;
  // A list and a quotation hold paragraphs, and end with one.
  while (paragraph?.type === 'element' && /^(?:ul|ol|li|blockquote)$/.test(paragraph.tagName)) {
    const last: ElementContent | undefined = paragraph.children.findLast(
      ({ type }) => type === 'element',
    );
    if (paragraph.tagName === 'li' && !isBlock(last)) break;
    paragraph = last;
  }
  if (paragraph?.type !== 'element' || !/^(?:p|li|h[2-4])$/.test(paragraph.tagName)) return;
  paragraph.children.push({
    type: 'element',
    tagName: 'a',
    properties: { dataScheme: 'note', dataTarget: letter },
    children: [],
  });
}

function isBlock(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && /^(?:p|ul|ol|blockquote)$/.test(node.tagName);
}

/** The letter that a note was given. */
export function letterOf({ properties }: Element): string {
  return String(properties['dataLetter']);
}

/** a, b, … z, aa, ab, … */
function toLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : toLetter(Math.floor(index / 26) - 1) + letter;
}
