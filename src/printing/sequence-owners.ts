import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { kidsOf, sequenceOf, setKids, structureRoot } from './structure.ts';

/** The element that each sequence of a content stream belongs to, by the sequence's number. */
export type Owners = PDFArray;

/** The owners of the sequences of a page or a drawing; `undefined` where it marks none. */
export function ownersIn(holder: PDFDict): Owners | undefined {
  const key = holder.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
  if (key === undefined) return undefined;
  const tree = structureRoot(holder.context).lookup(PDFName.of('ParentTree'), PDFDict);
  const entry = findEntry(tree, key);
  return entry instanceof PDFArray ? entry : undefined;
}

function findEntry(tree: PDFDict, key: number): PDFObject | undefined {
  for (const numbers of numbersIn(tree)) {
    for (let index = 0; index < numbers.size(); index += 2) {
      if (numbers.lookup(index, PDFNumber).asNumber() === key) return numbers.lookup(index + 1);
    }
  }
  return undefined;
}

/** The leaves of a number tree: key, value, key, value … */
function numbersIn(tree: PDFDict): PDFArray[] {
  const numbers = tree.lookupMaybe(PDFName.of('Nums'), PDFArray);
  const branches = tree.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const below = Array.from({ length: branches?.size() ?? 0 }, (_, index) =>
    numbersIn((branches as PDFArray).lookup(index, PDFDict)),
  );
  return [...(numbers ? [numbers] : []), ...below.flat()];
}

/** Hands the sequences and annotations of some elements over to others. */
export function handOver(context: PDFContext, heirs: ReadonlyMap<PDFObject, PDFRef>): void {
  const tree = structureRoot(context).lookup(PDFName.of('ParentTree'), PDFDict);
  const replaceIn = (array: PDFArray) => {
    for (const [index, owner] of array.asArray().entries()) {
      const heir = heirs.get(owner);
      if (heir) array.set(index, heir);
    }
  };
  for (const numbers of numbersIn(tree)) {
    replaceIn(numbers);
    for (let index = 1; index < numbers.size(); index += 2) {
      const value = numbers.lookup(index);
      if (value instanceof PDFArray) replaceIn(value);
    }
  }
}

/** Takes a sequence of a page away from its element: it is no content any more. */
export function disown(owners: Owners, sequence: number, page: PDFRef): void {
  const element = owners.lookup(sequence, PDFDict);
  const isIt = (kid: PDFObject) =>
    sequenceOf(kid, element.context) === sequence && pageOf(kid, element) === page;
  setKids(
    element,
    kidsOf(element).filter((kid) => !isIt(kid)),
  );
  owners.set(sequence, PDFNull);
}

/** The page that a kid of an element stands on. */
function pageOf(kid: PDFObject, element: PDFDict): PDFObject | undefined {
  const value = kid instanceof PDFRef ? element.context.lookup(kid) : kid;
  const own = value instanceof PDFDict ? value.get(PDFName.of('Pg')) : undefined;
  return own ?? element.get(PDFName.of('Pg'));
}
