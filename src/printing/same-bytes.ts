import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';
import { deflated } from './streams.ts';

/** Every object that is no stream stands in one compressed stream. */
const together = Number.MAX_SAFE_INTEGER;

/**
 * Writes a PDF so that equal content is equal bytes: objects in the order in which they are
 * reached, none that nothing refers to, streams compressed anew, and an identifier that is a
 * hash of all of it.
 */
export async function writeSameBytes(context: PDFContext): Promise<Uint8Array> {
  const ordered = inOrder(context);
  const id = PDFHexString.fromBytes(hashOf(ordered));
  ordered.trailerInfo.ID = ordered.obj([id, id]);
  return PDFStreamWriter.forContext(ordered, together, true, together).serializeToBuffer();
}

/** The same objects, numbered from 1 as they are reached from the catalogue. */
function inOrder(from: PDFContext): PDFContext {
  const to = PDFContext.create();
  const numbers = new Map<PDFRef, PDFRef>();
  const waiting: PDFRef[] = [];
  const number = (ref: PDFRef): PDFRef => {
    const known = numbers.get(ref);
    if (known) return known;
    const next = to.nextRef();
    numbers.set(ref, next);
    waiting.push(ref);
    return next;
  };
  const copy = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return number(object);
    if (object instanceof PDFArray) return to.obj(object.asArray().map(copy));
    if (object instanceof PDFDict) return copyDict(object);
    if (object instanceof PDFRawStream) return deflated(object, copyDict(object.dict));
    return object;
  };
  const copyDict = (dict: PDFDict): PDFDict => {
    const copied = PDFDict.withContext(to);
    for (const [key, value] of dict.entries()) copied.set(key, copy(value));
    return copied;
  };
  const { Root, Info } = from.trailerInfo;
  if (Root) to.trailerInfo.Root = copy(Root);
  if (Info) to.trailerInfo.Info = copy(Info);
  for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
    const object = from.lookup(ref);
    if (!object) throw new Error(`writeSameBytes: ${ref} refers to nothing`);
    to.assign(number(ref), copy(object));
  }
  return to;
}

/** Sixteen bytes that stand for all objects. */
function hashOf(context: PDFContext): Uint8Array {
  const hash = createHash('sha256');
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    hash.update(`${ref}`).update(bytes);
  }
  return hash.digest().subarray(0, 16);
}
