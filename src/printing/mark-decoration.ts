import {
  type PDFContext,
  PDFDict,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './mark-artifacts.ts';
import { disown, type Owners, ownersIn } from './sequence-owners.ts';
import { contentOf, setContent } from './streams.ts';

/** Tags whose lines and areas are what they show. */
const drawings = new Set(['Figure', 'Formula', 'Form', 'Lbl']);

/** Marks as artifacts, on all pages and in the drawings on them, what is no content of a tag. */
export function markDecoration(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFPageLeaf) markPage(object, ref);
    else if (object instanceof PDFRawStream && isDrawing(object)) markDrawing(object);
  }
}

function markPage(page: PDFPageLeaf, ref: PDFRef): void {
  const stream = page.lookup(PDFName.of('Contents'));
  // The browser writes one stream a page.
  if (!(stream instanceof PDFRawStream))
    throw new Error('markDecoration: a page in several pieces');
  const owners = ownersIn(page);
  const { content, demoted } = markArtifacts(contentOf(stream), {
    marksItself: (name) => marksItself(page, name),
    isDrawing: (sequence) => drawings.has(owners ? typeOfOwner(owners, sequence) : ''),
  });
  for (const sequence of demoted) if (owners) disown(owners, sequence, ref);
  setContent(stream, content);
}

/** A drawing with tags of its own; one without is marked where it is used. */
function markDrawing(stream: PDFRawStream): void {
  if (!hasTags(stream)) return;
  const { content } = markArtifacts(contentOf(stream), {
    marksItself: (name) => marksItself(stream.dict, name),
    isDrawing: () => true,
  });
  setContent(stream, content);
}

function typeOfOwner(owners: Owners, sequence: number): string {
  return owners.lookup(sequence, PDFDict).lookup(PDFName.of('S'), PDFName).decodeText();
}

function isDrawing({ dict }: PDFRawStream): boolean {
  return dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
}

function marksItself(holder: PDFDict, name: string): boolean {
  const drawing = holder
    .lookupMaybe(PDFName.of('Resources'), PDFDict)
    ?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    ?.lookup(PDFName.of(name));
  return drawing instanceof PDFRawStream && isDrawing(drawing) && hasTags(drawing);
}

/** Whether a drawing, or one that it shows, has content of tags. */
function hasTags(stream: PDFRawStream): boolean {
  if (/\/MCID \d/.test(contentOf(stream))) return true;
  const resources = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const shown = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.values() ?? [];
  return shown
    .map((ref) => stream.dict.context.lookup(ref, PDFStream))
    .some((inner) => inner instanceof PDFRawStream && isDrawing(inner) && hasTags(inner));
}
