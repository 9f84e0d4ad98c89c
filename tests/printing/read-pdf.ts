import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A tag of a PDF with what stands in it. */
export interface ReadTag {
  readonly type: string;
  /** What is said instead of its content, e.g. of a picture. */
  readonly alt?: string;
  readonly kids: readonly (ReadTag | string)[];
}

export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Its words as tags say them, in reading order. */
  readonly words: string;
  /** Words that no tag says, e.g. the running head. */
  readonly artifacts: string;
}

export interface ReadHeading {
  readonly title: string;
  readonly below: readonly ReadHeading[];
}

export interface ReadLink {
  /** From 0. */
  readonly page: number;
  /** Absent where it leads to a place in the document. */
  readonly address?: string;
  readonly contents: string;
}

export interface ReadFont {
  readonly name: string;
  readonly type: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasUnicode: boolean;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each dot, row by row. */
  readonly pixels: Uint8ClampedArray;
  readonly png: Uint8Array;
}

/** A PDF as a reader's program sees it. */
export interface ReadPdf {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly created: string;
  readonly modified: string;
  readonly xmp: string;
  readonly pages: readonly ReadPage[];
  readonly tags: readonly ReadTag[];
  readonly outline: readonly ReadHeading[];
  readonly links: readonly ReadLink[];
  readonly fonts: readonly ReadFont[];
  /** Pictures made of dots. */
  readonly images: number;
  /** A page as a picture; pages count from 0, and `scale` 1 is 72 dots an inch. */
  draw(page: number, scale: number): Promise<DrawnPage>;
  close(): Promise<void>;
}

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const info = (await pdf.getMetadata()).info as Record<string, string>;
  const pages = await Promise.all(numbers(pdf).map((number) => readPage(pdf, number)));
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object) => object instanceof PDFDict);
  const streams = objects.filter((object) => object instanceof PDFRawStream);
  const metadata = streams.find(({ dict }) => isName(dict, 'Type', 'Metadata'));
  return {
    title: info['Title'] ?? '',
    author: info['Author'] ?? '',
    language: info['Language'] ?? '',
    created: info['CreationDate'] ?? '',
    modified: info['ModDate'] ?? '',
    xmp: metadata ? Buffer.from(metadata.contents).toString('utf8') : '',
    pages: pages.map(({ page }) => page),
    // Each page has its part of the tree, from the root.
    tags: pages.flatMap(({ tags }) => tags),
    outline: toHeadings(await pdf.getOutline()),
    links: pages.flatMap(({ links }) => links),
    fonts: dicts.filter((dict) => isName(dict, 'Type', 'Font') && !isInner(dict)).map(toFont),
    images: streams.filter(({ dict }) => isName(dict, 'Subtype', 'Image')).length,
    draw: (page, scale) => draw(pdf, page, scale),
    close: () => pdf.loadingTask.destroy(),
  };
}

function numbers(pdf: PDFDocumentProxy): number[] {
  return Array.from({ length: pdf.numPages }, (_, index) => index + 1);
}

interface PageParts {
  readonly page: ReadPage;
  readonly tags: readonly ReadTag[];
  readonly links: readonly ReadLink[];
}

interface RawTag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly RawTag[];
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageParts> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const { said, artifacts } = sortWords(items);
  const root = (await page.getStructTree()) as RawTag | null;
  const tags = (root?.children ?? []).map((tag) => toTag(tag, said));
  const annotations = await page.getAnnotations();
  return {
    page: { width, height, words: joined(tags.map(wordsOf)), artifacts },
    tags: tags.filter((tag) => typeof tag !== 'string'),
    links: annotations.map(({ url, contentsObj }) => ({
      page: number - 1,
      ...(url && { address: url as string }),
      contents: contentsObj.str as string,
    })),
  };
}

/** Words by the sequence that they stand in, and those in none. */
function sortWords(items: readonly (TextItem | TextMarkedContent)[]): {
  said: ReadonlyMap<string, string>;
  artifacts: string;
} {
  const said = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let artifacts = '';
  for (const item of items) {
    if ('str' in item) {
      const words = item.str + (item.hasEOL ? ' ' : '');
      const id = open.findLast((one) => one !== undefined);
      if (id === undefined) artifacts += words;
      else said.set(id, (said.get(id) ?? '') + words);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return { said, artifacts: joined([artifacts]) };
}

function toTag({ role, type, id, alt, children }: RawTag, said: ReadonlyMap<string, string>) {
  if (type === 'content') return said.get(id ?? '') ?? '';
  const kids: readonly (ReadTag | string)[] = (children ?? [])
    .filter((kid) => kid.type !== 'annotation')
    .map((kid) => toTag(kid, said));
  return { type: role ?? '', ...(alt && { alt }), kids };
}

/** The words of a tag and of all within it. */
export function wordsOf(tag: ReadTag | string): string {
  return typeof tag === 'string' ? tag : tag.kids.map(wordsOf).join('');
}

/** What is set as words: labels of lists are the style's, and a drawing has its alternative. */
export function setWordsOf(tag: ReadTag | string): string {
  if (typeof tag === 'string') return tag;
  return tag.type === 'Lbl' || tag.alt ? '' : tag.kids.map(setWordsOf).join(' ');
}

/** The tree as an indented list of types, without those that mean nothing. */
export function outlineOf(tags: readonly (ReadTag | string)[], indent = ''): string[] {
  return tags.flatMap((tag) => {
    if (typeof tag === 'string') return [];
    if (tag.type === 'NonStruct') return outlineOf(tag.kids, indent);
    return [indent + tag.type, ...outlineOf(tag.kids, `${indent}  `)];
  });
}

/** Every tag of a tree, parents first. */
export function allTags(tags: readonly (ReadTag | string)[]): ReadTag[] {
  return tags.flatMap((tag) => (typeof tag === 'string' ? [] : [tag, ...allTags(tag.kids)]));
}

function joined(parts: readonly string[]): string {
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

interface RawHeading {
  readonly title: string;
  readonly items: readonly RawHeading[];
}

function toHeadings(items: readonly RawHeading[] | null): ReadHeading[] {
  return (items ?? []).map((item) => ({ title: item.title, below: toHeadings(item.items) }));
}

function toFont(dict: PDFDict): ReadFont {
  const inner = dict.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = (inner ?? dict).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  const name = nameIn(dict, 'BaseFont');
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    type: nameIn(inner ?? dict, 'Subtype'),
    isEmbedded: files.some((file) => descriptor?.has(PDFName.of(file))),
    isSubset: /^[A-Z]{6}\+/.test(name),
    hasUnicode: dict.has(PDFName.of('ToUnicode')),
  };
}

/** A font within a font has no place of its own. */
function isInner(dict: PDFDict): boolean {
  return nameIn(dict, 'Subtype').startsWith('CIDFont');
}

export function nameIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

export function textIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function isName(dict: PDFDict, key: string, name: string): boolean {
  return nameIn(dict, key) === name;
}

/** What the library's canvas is in Node. */
interface NodeCanvas extends HTMLCanvasElement {
  toBuffer(type: 'image/png'): Uint8Array;
}

async function draw(pdf: PDFDocumentProxy, number: number, scale: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number + 1);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = pdf.canvasFactory as {
    create(
      width: number,
      height: number,
    ): { canvas: NodeCanvas; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, pixels: data, png: canvas.toBuffer('image/png') };
}
