import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Where a line of an address may end, as in books: behind a slash, and before a sign. Hyphens break by themselves. */
const seam = /(?<=\/)(?!\/)|(?=[?&=_#%~])/;

/**
 * An address as paper bears it: without https://, which nobody types, and whole otherwise; it ends
 * a line only between its parts.
 */
export function printedAddress(address: string): ElementContent[] {
  const pieces = address.replace(/^https:\/\//, '').split(seam);
  return pieces.flatMap((value, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value };
    return index === 0 ? [text] : [h('wbr'), text];
  });
}

/** Longer than this, the title leaves no room beside it for the site's name. */
const headLength = 96;

/** A title for the head of each side: cut behind a word where it is too long for one line. */
export function runningHead(title: string): string {
  if (title.length <= headLength) return title;
  const cut = title.slice(0, headLength);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${words.replace(/[\s,;:.–—-]+$/, '')} …`;
}
