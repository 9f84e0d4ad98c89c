import { inflateSync } from 'node:zlib';
import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';

/** The bytes of a stream as they were before compression; those of a picture stay as they are. */
function inflated(stream: PDFRawStream): Uint8Array {
  return isDeflated(stream.dict) ? inflateSync(stream.contents) : stream.contents;
}

/** The operations of a page or a drawing, as Latin-1 text. */
export function contentOf(stream: PDFRawStream): string {
  return Buffer.from(inflated(stream)).toString('latin1');
}

export function setContent(stream: PDFRawStream, content: string): void {
  stream.dict.delete(PDFName.of('Filter'));
  stream.updateContents(Buffer.from(content, 'latin1'));
}

/**
 * The stream with its bytes compressed in one way on all machines: what a browser or Node makes
 * of them depends on the processor.
 */
export function deflated(stream: PDFRawStream, dict: PDFDict): PDFRawStream {
  const filter = dict.lookup(PDFName.of('Filter'));
  const isPlain = filter === undefined && dict.lookup(PDFName.of('Type')) !== metadata;
  if (!isPlain && !isDeflated(dict)) return PDFRawStream.of(dict, stream.contents);
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(dict, zlibSync(inflated(stream), { level: 9 }));
}

/** Stays readable for whoever looks for it without a PDF library. */
const metadata = PDFName.of('Metadata');

function isDeflated(dict: PDFDict): boolean {
  const isFlate = dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return isFlate && !dict.has(PDFName.of('DecodeParms'));
}
