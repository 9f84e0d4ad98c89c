import {
  type PDFContext,
  PDFDict,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { readInstructions } from './content-stream.ts';
import { disown, ownersIn } from './sequence-owners.ts';
import { contentOf, setContent } from './streams.ts';
import { kidsOf, listTags, sequenceOf } from './structure.ts';

/** A sequence of marked content, by the page that it stands on. */
interface Sequence {
  readonly page: PDFRef;
  readonly number: number;
}

/**
 * A browser sets the head of a table again where the table goes on in another column or on another
 * page, and tags it again, so that it would be read twice. All but the first are artifacts.
 */
export function mendHeads(context: PDFContext): void {
  const texts = textsOfPages(context);
  const repeated = listTags(context)
    .filter(({ type }) => type === 'TH')
    .flatMap(({ dict }) => repeatsIn(sequencesIn(dict), texts));
  for (const [page, leaf] of pagesOf(context)) {
    const numbers = repeated.filter((one) => one.page === page).map(({ number }) => number);
    if (numbers.length > 0) demote(leaf, page, new Set(numbers));
  }
}

/** What follows the first part of a run of sequences that is the same again and again. */
function repeatsIn(
  sequences: readonly Sequence[],
  texts: ReadonlyMap<PDFRef, ReadonlyMap<number, string>>,
): Sequence[] {
  const said = sequences.map(({ page, number }) => texts.get(page)?.get(number) ?? '');
  for (let period = 1; period <= said.length / 2; period += 1) {
    const isPeriod =
      said.length % period === 0 && said.every((text, index) => text === said[index % period]);
    if (isPeriod) return sequences.slice(period);
  }
  return [];
}

/** The sequences of an element and of all within it, in order. */
function sequencesIn(dict: PDFDict, above?: PDFRef): Sequence[] {
  const own = refIn(dict, 'Pg') ?? above;
  return kidsOf(dict).flatMap((kid): Sequence[] => {
    const number = sequenceOf(kid, dict.context);
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    const inner = value instanceof PDFDict ? value : undefined;
    if (number === undefined) return inner?.has(PDFName.of('S')) ? sequencesIn(inner, own) : [];
    const page = (inner && refIn(inner, 'Pg')) ?? own;
    return page ? [{ page, number }] : [];
  });
}

function refIn(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

function pagesOf(context: PDFContext): [PDFRef, PDFPageLeaf][] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object instanceof PDFPageLeaf ? [[ref, object]] : []));
}

/** The letters that each sequence shows, in the codes of its fonts. */
function textsOfPages(context: PDFContext): ReadonlyMap<PDFRef, ReadonlyMap<number, string>> {
  return new Map(pagesOf(context).map(([ref, page]) => [ref, textsOf(contentOf(streamOf(page)))]));
}

function textsOf(content: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  for (const { operator, operands } of readInstructions(content)) {
    if (operator === 'BDC' || operator === 'BMC') open.push(numberIn(operands));
    else if (operator === 'EMC') open.pop();
    else if (operator === 'Tj' || operator === 'TJ') {
      const number = open.findLast((one) => one !== undefined);
      if (number !== undefined) texts.set(number, (texts.get(number) ?? '') + operands);
    }
  }
  return texts;
}

function numberIn(operands: string): number | undefined {
  const number = /\/MCID (\d+)/.exec(operands)?.[1];
  return number === undefined ? undefined : Number(number);
}

function streamOf(page: PDFPageLeaf): PDFRawStream {
  const stream = page.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) throw new Error('mendHeads: a page in several pieces');
  return stream;
}

function demote(page: PDFPageLeaf, ref: PDFRef, numbers: ReadonlySet<number>): void {
  const owners = ownersIn(page);
  const stream = streamOf(page);
  const content = contentOf(stream);
  const parts: string[] = [];
  let at = 0;
  for (const { operator, operands, start, end } of readInstructions(content)) {
    const number = operator === 'BDC' ? numberIn(operands) : undefined;
    if (number === undefined || !numbers.has(number)) continue;
    parts.push(content.slice(at, start), '/Artifact BMC');
    at = end;
    if (owners) disown(owners, number, ref);
  }
  setContent(stream, parts.join('') + content.slice(at));
}
