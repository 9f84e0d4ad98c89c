import { inflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readInstructions } from '../../src/printing/content-stream.ts';
import type { Failure } from './check-pdf.ts';
import { nameIn } from './read-pdf.ts';

/** Holds what is painted against conditions on marks and on letters. */
export async function checkContent(bytes: Uint8Array, context: PDFContext): Promise<Failure[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const failures: Failure[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const found = await checkMarks(page);
    failures.push(...found.map(({ condition, found }) => at(number, condition, found)));
  }
  await pdf.loadingTask.destroy();
  return [...failures, ...checkLetters(context)];
}

function at(page: number, condition: string, found: string): Failure {
  return { condition, found: `page ${page}: ${found}` };
}

const texts = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText]);
const pictures = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
]);
const unpainted = new Set<number>([OPS.endPath]);

/** Everything painted is either an artifact or in a tag, and neither stands in the other. */
async function checkMarks(page: PDFPageProxy): Promise<Failure[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const known = await sequencesIn(page);
  const failures: Failure[] = [];
  const open: ('artifact' | 'tag' | 'other')[] = [];
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    const isPath = operation === OPS.constructPath && !unpainted.has(args[0] as number);
    if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) {
      const mark = markOf(args);
      if (mark === 'artifact' && open.includes('tag'))
        failures.push({ condition: '01-003', found: 'an artifact in a tag' });
      if (mark === 'tag' && open.includes('artifact'))
        failures.push({ condition: '01-004', found: 'a tag in an artifact' });
      if (mark === 'tag' && !known.has(Number(args[1])))
        failures.push({ condition: '01-005', found: `sequence ${args[1]} is in no tag` });
      open.push(mark);
    } else if (operation === OPS.endMarkedContent) {
      open.pop();
    } else if (texts.has(operation) || pictures.has(operation) || isPath) {
      const isMarked = open.includes('artifact') || open.includes('tag');
      if (!isMarked) failures.push({ condition: '01-005', found: paintedWords(args) });
    }
  }
  return failures;
}

function markOf([name, properties]: unknown[]): 'artifact' | 'tag' | 'other' {
  const tag = typeof name === 'string' ? name : (name as { name: string }).name;
  if (tag === 'Artifact') return 'artifact';
  return typeof properties === 'number' ? 'tag' : 'other';
}

/** What is painted outside all marks, as far as it is text. */
function paintedWords([glyphs]: unknown[]): string {
  if (!Array.isArray(glyphs)) return 'a line or an area in no mark';
  const letters = glyphs.map((glyph) => (glyph as { unicode?: string }).unicode ?? '');
  return `“${letters.join('')}” in no mark`;
}

interface RawTag {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawTag[];
}

/** The sequences that the page's tags hold. */
async function sequencesIn(page: PDFPageProxy): Promise<Set<number>> {
  const sequences = new Set<number>();
  const visit = (tag: RawTag) => {
    const number = /_mc(\d+)$/.exec(tag.id ?? '')?.[1];
    if (tag.type === 'content' && number) sequences.add(Number(number));
    tag.children?.forEach(visit);
  };
  visit((await page.getStructTree()) as RawTag);
  return sequences;
}

/** Every letter has its meaning (10-001), none is the box of a missing one (31-030). */
function checkLetters(context: PDFContext): Failure[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isPage = object instanceof PDFDict && nameIn(object, 'Type') === 'Page';
    const isDrawing = object instanceof PDFRawStream && nameIn(object.dict, 'Subtype') === 'Form';
    if (!isPage && !isDrawing) return [];
    const holder = object instanceof PDFRawStream ? object.dict : object;
    const stream = object instanceof PDFRawStream ? object : object.lookup(PDFName.of('Contents'));
    if (!(stream instanceof PDFRawStream)) return [];
    const resources = holder.lookup(PDFName.of('Resources'), PDFDict);
    return checkCodes(textOf(stream), resources);
  });
}

function checkCodes(content: string, resources: PDFDict): Failure[] {
  const fonts = resources.lookupMaybe(PDFName.of('Font'), PDFDict);
  const failures: Failure[] = [];
  let font = '';
  let known: ReadonlySet<number> = new Set();
  for (const { operator, operands } of readInstructions(content)) {
    if (operator === 'Tf') {
      font = /\/(\S+)/.exec(operands)?.[1] ?? '';
      known = meaningsIn(fonts?.lookup(PDFName.of(font), PDFDict));
    }
    if (operator !== 'Tj' && operator !== 'TJ') continue;
    for (const code of codesIn(operands)) {
      if (code === 0) failures.push({ condition: '31-030', found: `a missing letter in ${font}` });
      else if (!known.has(code))
        failures.push({ condition: '10-001', found: `code ${code} of ${font}` });
    }
  }
  return failures;
}

/** Codes of two bytes, as composite fonts have them. */
function codesIn(operands: string): number[] {
  const strings = [...operands.matchAll(/<([0-9A-Fa-f\s]*)>/g)].map((match) => match[1] as string);
  return strings.flatMap((hex) =>
    (hex.match(/[0-9A-Fa-f]{4}/g) ?? []).map((code) => parseInt(code, 16)),
  );
}

/** The codes of a font that its ToUnicode map gives a meaning other than U+0000, U+FEFF, U+FFFE. */
function meaningsIn(font: PDFDict | undefined): ReadonlySet<number> {
  const stream = font?.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return new Set();
  const map = textOf(stream);
  const codes = new Set<number>();
  const hex = (text: string) => parseInt(text, 16);
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, to] of (block as string).matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      if (!/^(0000|FEFF|FFFE)$/i.test(to as string)) codes.add(hex(code as string));
    }
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = (block as string).matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<|\[)/g);
    for (const [, from, to] of ranges) {
      for (let code = hex(from as string); code <= hex(to as string); code += 1) codes.add(code);
    }
  }
  return codes;
}

function textOf(stream: PDFRawStream): string {
  const isDeflated = nameIn(stream.dict, 'Filter') === 'FlateDecode';
  const bytes = isDeflated ? inflateSync(stream.contents) : stream.contents;
  return Buffer.from(bytes).toString('latin1');
}
