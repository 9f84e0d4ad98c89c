import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { checkContent } from './check-content.ts';
import { nameIn, textIn } from './read-pdf.ts';

/**
 * What keeps a PDF from being readable by a screen reader: the number of the failure condition in
 * the Matterhorn Protocol 1.1 (PDF Association), such as "28-012", or of its checkpoint, such as
 * "24"; where it has none, the clause of ISO 14289-1 and veraPDF's test of it, such as "7.2-43".
 */
export interface Failure {
  readonly condition: string;
  readonly found: string;
}

/** A tag with its type in PDF 1.7, after the file's own role map. */
interface Tag {
  readonly dict: PDFDict;
  readonly own: string;
  readonly type: string;
  readonly kids: readonly Tag[];
}

/**
 * Holds a PDF against the failure conditions of PDF/UA-1 that a program can find and that such
 * pages can meet. Without forms, media, layers, encryption, embedded files and scripts, which it
 * refuses altogether.
 */
export async function checkPdf(bytes: Uint8Array): Promise<Failure[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return [{ condition: '01-005', found: 'no tags at all' }];
  const tree = readTag(root, rolesIn(root));
  const tags = flat(tree);
  return [
    ...checkCatalog(catalog),
    ...checkMetadata(catalog),
    ...tags.flatMap(checkRole),
    ...[tree, ...tags].flatMap(checkPlace),
    ...checkHeadings(tags),
    ...tags.flatMap(checkWords),
    ...tags.flatMap(checkTable),
    ...tags.flatMap(checkList),
    ...checkLinks(context, root),
    ...checkFonts(context),
    ...(await checkContent(bytes, context)),
  ];
}

const absent: Readonly<Record<string, string>> = {
  AcroForm: '24',
  OCProperties: '20',
  Names: '21',
  AA: '29',
  OpenAction: '29',
};

function checkCatalog(catalog: PDFDict): Failure[] {
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const view = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const language = textIn(catalog, 'Lang');
  return [
    ...fail('6.2-1', !isTrue(mark, 'Marked'), 'MarkInfo does not say Marked'),
    ...fail('01-007', isTrue(mark, 'Suspects'), 'Suspects'),
    ...fail('07-001', !view?.has(PDFName.of('DisplayDocTitle')), 'no DisplayDocTitle'),
    ...fail('07-002', !isTrue(view, 'DisplayDocTitle'), 'DisplayDocTitle is not true'),
    ...fail('11-006', !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language), `Lang ${language}`),
    ...Object.entries(absent).flatMap(([key, condition]) =>
      fail(condition, catalog.has(PDFName.of(key)), `the catalogue has ${key}`),
    ),
  ];
}

function checkMetadata(catalog: PDFDict): Failure[] {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return [{ condition: '06-001', found: 'no XMP metadata' }];
  const xmp = Buffer.from(stream.contents).toString('utf8');
  return [
    ...fail('06-002', !/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), 'no pdfuaid:part 1'),
    ...fail('06-003', !/<dc:title>.*?<rdf:li[^>]*>[^<]+</s.test(xmp), 'no dc:title'),
  ];
}

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

function checkRole({ own, type }: Tag): Failure[] {
  return [
    ...fail('02-001', !standard.has(type), `${own} is no standard type, nor mapped to one`),
    ...fail('02-004', standard.has(own) && own !== type, `${own} is mapped to ${type}`),
  ];
}

/** Where tags of lists and tables may stand, and what may stand in them: a pattern of types. */
const kids: Readonly<Record<string, RegExp>> = {
  Table: /^(Caption )?((TR|THead|TBody|TFoot) )*$/,
  THead: /^(TR )*$/,
  TBody: /^(TR )*$/,
  TFoot: /^(TR )*$/,
  TR: /^((TH|TD) )*$/,
  L: /^(Caption )?((L|LI) )*$/,
  LI: /^(Lbl )?LBody $/,
};
const homes: Readonly<Record<string, RegExp>> = {
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  LBody: /^LI$/,
};

/** 09-004 tables, 09-005 lists. */
function checkPlace(tag: Tag): Failure[] {
  const inside = tag.kids.map(({ type }) => `${type} `).join('');
  const pattern = kids[tag.type];
  const lost = tag.kids.filter(({ type }) => homes[type] && !homes[type]?.test(tag.type));
  const astray = tag.kids.filter(({ dict }) => dict.lookup(PDFName.of('P')) !== tag.dict);
  return [
    ...fail(
      isList(tag) ? '09-005' : '09-004',
      pattern && !pattern.test(inside),
      `${tag.type}: ${inside}`,
    ),
    ...lost.map(({ type }) => ({ condition: '09-004', found: `${type} in ${tag.type}` })),
    ...astray.map(({ type }) => ({ condition: '7.1-12', found: `${type} knows not its parent` })),
  ];
}

function isList({ type }: Tag): boolean {
  return type === 'L' || type === 'LI';
}

/** The first heading is of level 1, and no level is left out on the way down. */
function checkHeadings(tags: readonly Tag[]): Failure[] {
  const levels = tags.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
  const skipped = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...fail('14-002', levels.length > 0 && levels[0] !== 1, `the first heading is H${levels[0]}`),
    ...fail('14-003', skipped > 0, `H${levels[skipped]} after H${levels[skipped - 1]}`),
    ...fail(
      '14-007',
      tags.some(({ type }) => type === 'H'),
      'H beside H1 to H6',
    ),
  ];
}

function checkWords({ dict, type }: Tag): Failure[] {
  const isSilent = !textIn(dict, 'Alt') && !textIn(dict, 'ActualText');
  return [
    ...fail('13-004', type === 'Figure' && isSilent, 'a Figure without Alt'),
    ...fail('17-002', type === 'Formula' && isSilent, 'a Formula without Alt'),
    ...fail('19-003', type === 'Note' && !dict.has(PDFName.of('ID')), 'a Note without ID'),
  ];
}

/** Header cells say what they head, and rows are equally long. */
function checkTable(tag: Tag): Failure[] {
  if (tag.type !== 'Table') return [];
  const rows = flat(tag).filter(({ type }) => type === 'TR');
  const cells = rows.flatMap((row) => row.kids);
  const widths = rows.map(({ kids }) =>
    kids.reduce((sum, cell) => sum + (Number(attributeOf(cell, 'ColSpan')) || 1), 0),
  );
  const isLoose = cells.some(
    (cell) => cell.type === 'TH' && !/^\/(Row|Column|Both)$/.test(attributeOf(cell, 'Scope')),
  );
  return [
    ...fail('15-005', !cells.some(({ type }) => type === 'TH'), 'a table without header cells'),
    ...fail('15-003', isLoose, 'a TH without Scope'),
    ...fail('7.2-43', new Set(widths).size > 1, `rows of ${widths.join(', ')} cells`),
  ];
}

function checkList(tag: Tag): Failure[] {
  if (tag.type !== 'L') return [];
  const hasLabels = flat(tag).some(({ type }) => type === 'Lbl');
  const numbering = attributeOf(tag, 'ListNumbering');
  const isNumbered = numbering !== '' && numbering !== '/None';
  return fail('16-001', hasLabels && !isNumbered, 'a list with labels and no ListNumbering');
}

/** The value of an attribute as it is written, of whichever owner; empty where there is none. */
function attributeOf({ dict }: Tag, name: string): string {
  const value = dict.lookup(PDFName.of('A'));
  const all = value instanceof PDFArray ? value.asArray() : value ? [value] : [];
  return all
    .map((one) => dict.context.lookup(one, PDFDict).get(PDFName.of(name)))
    .map((found) => found?.toString() ?? '')
    .join('');
}

function checkLinks(context: PDFContext, root: PDFDict): Failure[] {
  const owners = annotationOwners(root);
  return context.enumerateIndirectObjects().flatMap(([, page]) => {
    if (
      !(page instanceof PDFPageLeaf) &&
      !(page instanceof PDFDict && nameIn(page, 'Type') === 'Page')
    )
      return [];
    const list = page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    return [
      ...fail('28-009', list.length > 0 && nameIn(page, 'Tabs') !== 'S', 'tabs not by structure'),
      ...list.flatMap((ref) => checkLink(context.lookup(ref, PDFDict), owners.get(ref))),
    ];
  });
}

function checkLink(annotation: PDFDict, owner: string | undefined): Failure[] {
  const subtype = nameIn(annotation, 'Subtype');
  return [
    ...fail('28-002', subtype !== 'Link', `an annotation of type ${subtype}`),
    ...fail('28-011', owner !== 'Link', `a link that stands in ${owner ?? 'no tag'}`),
    ...fail('28-012', textIn(annotation, 'Contents') === '', 'a link without Contents'),
    ...fail('28-011', !annotation.has(PDFName.of('StructParent')), 'a link without StructParent'),
  ];
}

/** The type of the tag that refers to each annotation. */
function annotationOwners(
  dict: PDFDict,
  owners = new Map<unknown, string>(),
): Map<unknown, string> {
  for (const kid of rawKids(dict)) {
    if (nameIn(kid, 'Type') === 'OBJR') owners.set(kid.get(PDFName.of('Obj')), nameIn(dict, 'S'));
    else annotationOwners(kid, owners);
  }
  return owners;
}

function checkFonts(context: PDFContext): Failure[] {
  return context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || nameIn(font, 'Type') !== 'Font') return [];
    const type = nameIn(font, 'Subtype');
    const name = nameIn(font, 'BaseFont');
    const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const isProgram = type !== 'Type0' && type !== 'Type3';
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
      descriptor?.has(PDFName.of(key)),
    );
    const isMapped = font.has(PDFName.of('CIDToGIDMap'));
    return [
      ...fail('31-009', isProgram && !isEmbedded, `${name} is not embedded`),
      ...fail('31-004', type === 'CIDFontType2' && !isMapped, `${name} has no CIDToGIDMap`),
      ...fail(
        '31-027',
        !type.startsWith('CIDFont') && !font.has(PDFName.of('ToUnicode')),
        `${name} has no ToUnicode`,
      ),
    ];
  });
}

function rolesIn(root: PDFDict): ReadonlyMap<string, string> {
  const map = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  return new Map(
    (map?.keys() ?? []).map((key) => [key.decodeText(), nameIn(map as PDFDict, key.decodeText())]),
  );
}

function readTag(dict: PDFDict, roles: ReadonlyMap<string, string>): Tag {
  const own = nameIn(dict, 'S');
  const inner = rawKids(dict).filter((kid) => kid.has(PDFName.of('S')));
  return { dict, own, type: roles.get(own) ?? own, kids: inner.map((kid) => readTag(kid, roles)) };
}

/** What stands in an element and is more than a number: tags, references to annotations. */
function rawKids(dict: PDFDict): PDFDict[] {
  const value = dict.lookup(PDFName.of('K'));
  const all = value instanceof PDFArray ? value.asArray() : [dict.get(PDFName.of('K'))];
  return all
    .map((kid) => (kid instanceof PDFRef ? dict.context.lookup(kid) : kid))
    .filter((kid) => kid instanceof PDFDict);
}

function flat(tag: Tag): Tag[] {
  return tag.kids.flatMap((kid) => [kid, ...flat(kid)]);
}

function isTrue(dict: PDFDict | undefined, key: string): boolean {
  return dict?.lookup(PDFName.of(key)) === PDFBool.True;
}

function fail(condition: string, isFailed: boolean | undefined, found: string): Failure[] {
  return isFailed ? [{ condition, found }] : [];
}
