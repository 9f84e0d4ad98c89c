import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';

/**
 * Throws where letters are drawn and not set (Type 3): they print badly and cannot be searched
 * everywhere. A browser draws those in a weight that it has to feign, those with a stroke, and
 * those of a variable font.
 */
export function checkFonts(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.get(PDFName.of('Subtype')) !== PDFName.of('Type3')) continue;
    throw new Error(
      'checkFonts: letters are drawn and not set: in a weight that no font has, or with a stroke; ' +
        'for print set font-synthesis: none and stroke: none, and use static fonts',
    );
  }
}
