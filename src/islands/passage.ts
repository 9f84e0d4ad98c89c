import { canonicalAddress } from './canonical.ts';
import { readPageText } from './page-text.ts';
import { placeAround } from './place-of.ts';
import { directiveTo, toFragment } from './text-directive.ts';
import { toPageText } from './text-search.ts';

/** Where words are not a passage of the text: their own ways of copying are enough. */
const elsewhere = '.figure, table, form, input, textarea, .share, .actions';
const blocks = 'p, li, h1, h2, h3, h4, blockquote, .note';

/** The words of an article that are selected, if any are. */
export function selectedPassage(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const isOfText = [range.startContainer, range.endContainer].every((node) => {
    const element = elementOf(node);
    return element?.closest('article') && !element.closest(elsewhere);
  });
  return isOfText && /\S/.test(range.toString()) ? range : undefined;
}

/** The block that a passage begins in. */
export function blockOf({ startContainer }: Range): HTMLElement | null {
  return elementOf(startContainer)?.closest<HTMLElement>(blocks) ?? null;
}

/** The address of the paragraph, by which it is known everywhere. */
function paragraphAddress(passage: Range): string {
  return `${canonicalAddress()}#${placeAround(blockOf(passage))}`;
}

/**
 * The address of the passage itself: browsers that cannot find words go to the paragraph. Where the
 * words cannot be told from others, it is the paragraph's.
 */
export function passageAddress(passage: Range): string {
  const address = paragraphAddress(passage);
  if (!('Segmenter' in Intl)) return address;
  const selected = readPageText(document.body, passage);
  const page = toPageText(selected.text, document.documentElement.lang);
  const directive = directiveTo(page, selected.passage);
  return directive ? address + toFragment(directive) : address;
}

/** The words with where they stand: title, site and address. */
export function quotation(passage: Range): string {
  const [title = '', site = ''] = ['h1', '.site-name'].map((selector) =>
    document.querySelector(selector)?.textContent.trim(),
  );
  const words = wordsOf(passage).replaceAll('“', '‘').replaceAll('”', '’');
  return `“${words}”\n\n${title}, ${site}\n${paragraphAddress(passage)}`;
}

/** The words alone, without marks of citations and without figures, a paragraph apart. */
function wordsOf(passage: Range): string {
  const content = passage.cloneContents();
  for (const mark of content.querySelectorAll('.cite, .anchor, .figure')) mark.remove();
  const parts = [...content.querySelectorAll(`:is(${blocks}):not(:has(${blocks}))`)];
  return (parts.length > 0 ? parts : [content])
    .map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join('\n\n');
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
