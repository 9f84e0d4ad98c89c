import { PDFDocument } from '@cantoo/pdf-lib';
import { checkFonts } from './check-fonts.ts';
import { markDecoration } from './mark-decoration.ts';
import { mendLinks } from './mend-links.ts';
import { mendHeads } from './mend-tables.ts';
import { mapRoles, mendFigures, mendIds, mendItems, mendLists } from './mend-tags.ts';
import { type PdfFacts, writeMetadata } from './metadata.ts';
import type { PrintedPdf } from './print-pdf.ts';
import { writeSameBytes } from './same-bytes.ts';

/**
 * Makes of a browser's PDF one that a screen reader can read (PDF/UA-1, ISO 14289-1) and that is
 * the same, byte for byte, whenever and wherever the same page is printed.
 * Throws, and says what to change, where the page cannot be made so.
 */
export async function finishPdf(printed: PrintedPdf, facts: PdfFacts): Promise<Uint8Array> {
  const { context } = await PDFDocument.load(printed.bytes, { updateMetadata: false });
  checkFonts(context);
  markDecoration(context);
  mendHeads(context);
  mapRoles(context);
  mendFigures(context);
  mendLists(context, printed.lists);
  mendItems(context);
  mendLinks(context, printed.links);
  mendIds(context);
  writeMetadata(context, facts);
  return writeSameBytes(context);
}
