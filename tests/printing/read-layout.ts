import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { nameIn } from './read-pdf.ts';

/** A line of words as it stands on paper, in points from the lower left. */
export interface Line {
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of its letters, in points. */
  readonly size: number;
  readonly words: string;
}

/** A tag with where its words and drawings stand; what is in tags within it is its too. */
export interface Block {
  readonly type: string;
  readonly lines: readonly Line[];
  /** Pages that it has content on, words or drawings. */
  readonly pages: readonly number[];
  readonly kids: readonly Block[];
}

interface Piece {
  readonly page: number;
  readonly sequence: number;
}

/** Where everything stands in a tagged PDF, in reading order. */
export async function readLayout(bytes: Uint8Array): Promise<Block> {
  const words = await readWords(bytes);
  const { context, pages } = await load(bytes);
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);

  const toBlock = (dict: PDFDict, above: number): Block => {
    const own = dict.get(PDFName.of('Pg'));
    const page = own instanceof PDFRef ? (pages.get(own) ?? above) : above;
    const pieces: Piece[] = [];
    const kids: Block[] = [];
    const lines: Line[] = [];
    for (const kid of kidsOf(dict)) {
      const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
      if (value instanceof PDFNumber) pieces.push({ page, sequence: value.asNumber() });
      else if (value instanceof PDFDict && value.has(PDFName.of('MCID'))) {
        const at = value.get(PDFName.of('Pg'));
        pieces.push({
          page: at instanceof PDFRef ? (pages.get(at) ?? page) : page,
          sequence: value.lookup(PDFName.of('MCID'), PDFNumber).asNumber(),
        });
      } else if (value instanceof PDFDict && value.has(PDFName.of('S'))) {
        const block = toBlock(value, page);
        kids.push(block);
        lines.push(...block.lines);
      }
      lines.push(...pieces.splice(0).flatMap((piece) => words.get(keyOf(piece)) ?? [empty(piece)]));
    }
    return {
      type: nameIn(dict, 'S'),
      lines: joined(lines.filter((line) => line.words.trim())),
      pages: [...new Set(lines.map((line) => line.page))],
      kids,
    };
  };
  return toBlock(root, 0);
}

async function load(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  return { context: document.context, pages };
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(PDFName.of('K'));
  const only = dict.get(PDFName.of('K'));
  return kids instanceof PDFArray ? kids.asArray() : only ? [only] : [];
}

function keyOf({ page, sequence }: Piece): string {
  return `${page} ${sequence}`;
}

/** Stands for a drawing: where it is counts, and it says nothing. */
function empty({ page }: Piece): Line {
  return { page, left: 0, right: 0, base: 0, size: 0, words: '' };
}

/** The runs of words of each sequence of each page. */
async function readWords(bytes: Uint8Array): Promise<ReadonlyMap<string, Line[]>> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words = new Map<string, Line[]>();
  for (let page = 0; page < pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page + 1)).getTextContent({
      includeMarkedContent: true,
    });
    const open: (number | undefined)[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(sequenceIn(item.id));
        continue;
      }
      const sequence = open.findLast((one) => one !== undefined);
      if (sequence === undefined || item.str === '') continue;
      const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
      const key = keyOf({ page, sequence });
      const line = { page, left, right: left + item.width, base, size, words: item.str };
      words.set(key, [...(words.get(key) ?? []), line]);
    }
  }
  await pdf.loadingTask.destroy();
  return words;
}

function sequenceIn(id: string | undefined): number | undefined {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Small marks stand this much above the line at most, in points; the next line is further off. */
const raised = 6;

/** Runs beside one another are one line. */
function joined(runs: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const isBeside =
      last &&
      last.page === run.page &&
      Math.abs(last.base - run.base) < raised &&
      run.left > last.left - 1;
    if (!isBeside) lines.push(run);
    else {
      lines[lines.length - 1] = {
        ...last,
        right: Math.max(last.right, run.right),
        base: Math.min(last.base, run.base),
        words: `${last.words}${run.words}`,
      };
    }
  }
  return lines;
}

/** Every block of a tree, parents first. */
export function allBlocks(block: Block): Block[] {
  return [block, ...block.kids.flatMap(allBlocks)];
}

/** Lines that follow one another without a jump to another column or page. */
export function stretchesOf({ lines }: Block): Line[][] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1)?.at(-1);
    const follows = last && last.page === line.page && line.base < last.base + raised;
    if (follows) stretches.at(-1)?.push(line);
    else stretches.push([line]);
  }
  return stretches;
}
