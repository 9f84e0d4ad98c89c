import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * A tree as an XML 1.0 document. Characters that XML cannot hold in any form are left out: the
 * library drops control characters, and we what is no character at all.
 */
export function writeXml(tree: Root): string {
  const xml = toXml(tree, { closeEmptyElements: true, tightClose: true });
  // It leaves the end of a CDATA section as it is, which no text may hold (XML 1.0, section 2.4).
  const text = xml
    .replaceAll(']]>', ']]&gt;')
    .replace(/[\ufffe\uffff]/g, '')
    .toWellFormed();
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}\n`;
}
