import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** An element of the structure tree: a tag. */
export interface StructureElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Its structure type, e.g. "LI". */
  readonly type: string;
}

/** The root of the structure tree. Throws where the PDF is not tagged. */
export function structureRoot(context: PDFContext): PDFDict {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) throw new Error('structureRoot: the browser has made a PDF without tags');
  return root;
}

/** Every tag in reading order, parents first. */
export function listTags(context: PDFContext): StructureElement[] {
  const tags: StructureElement[] = [];
  const visit = (dict: PDFDict) => {
    for (const tag of childTags(dict)) {
      tags.push(tag);
      visit(tag.dict);
    }
  };
  visit(structureRoot(context));
  return tags;
}

/** What an element or the root holds: tags, numbers of sequences, references to annotations. */
export function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.get(PDFName.of('K'));
  if (!kids) return [];
  const value = kids instanceof PDFRef ? dict.context.lookup(kids) : kids;
  return value instanceof PDFArray ? value.asArray() : [kids];
}

export function setKids(dict: PDFDict, kids: readonly PDFObject[]): void {
  const key = PDFName.of('K');
  const [first] = kids;
  if (first === undefined) dict.delete(key);
  else dict.set(key, kids.length === 1 ? first : dict.context.obj([...kids]));
}

/** The tags that stand directly in an element. */
export function childTags(dict: PDFDict): StructureElement[] {
  return kidsOf(dict).flatMap((kid) => {
    if (!(kid instanceof PDFRef)) return [];
    const child = dict.context.lookup(kid, PDFDict);
    const type = child.lookupMaybe(PDFName.of('S'), PDFName);
    return type ? [{ ref: kid, dict: child, type: type.decodeText() }] : [];
  });
}

/** The annotations that an element refers to. */
export function annotationsOf(dict: PDFDict): PDFDict[] {
  return kidsOf(dict).flatMap((kid) => {
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    if (!(value instanceof PDFDict) || typeOf(value) !== 'OBJR') return [];
    return [value.lookup(PDFName.of('Obj'), PDFDict)];
  });
}

/** The sequence that a kid stands for, in the page's content or in that of a drawing within it. */
export function sequenceOf(kid: PDFObject, context: PDFContext): number | undefined {
  const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
  if (value instanceof PDFNumber) return value.asNumber();
  if (!(value instanceof PDFDict) || typeOf(value) !== 'MCR') return undefined;
  return value.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
}

function typeOf(dict: PDFDict): string | undefined {
  return dict.lookupMaybe(PDFName.of('Type'), PDFName)?.decodeText();
}
