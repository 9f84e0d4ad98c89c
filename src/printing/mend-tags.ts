import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { handOver } from './sequence-owners.ts';
import type { ListMark } from './shown-page.ts';
import {
  childTags,
  kidsOf,
  listTags,
  type StructureElement,
  setKids,
  structureRoot,
} from './structure.ts';

/** Structure types of PDF 1.7 that a browser writes. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Ruby RB RT RP Figure Formula Form'
  ).split(' '),
);

/** What younger types, which a browser writes too, are in PDF 1.7. */
const elders: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Sect' };

/** Says what types beyond PDF 1.7 stand for. Throws at one that nothing is known of. */
export function mapRoles(context: PDFContext): void {
  const roles = context.obj({});
  for (const { type } of listTags(context)) {
    if (standard.has(type)) continue;
    const elder = elders[type];
    if (!elder) throw new Error(`mapRoles: the tag ${type} is new; say what it is in PDF 1.7`);
    roles.set(PDFName.of(type), PDFName.of(elder));
  }
  structureRoot(context).set(PDFName.of('RoleMap'), roles);
}

/**
 * Makes a group of a `<figure>`, which a browser tags as a picture beside the one in it.
 * Throws at a picture without words.
 */
export function mendFigures(context: PDFContext): void {
  for (const { dict, type } of listTags(context)) {
    if (type !== 'Figure' || wordsIn(dict, 'Alt')) continue;
    if (childTags(dict).length === 0) {
      throw new Error('mendFigures: a picture without words; give it role="img" and aria-label');
    }
    dict.set(PDFName.of('S'), PDFName.of('Div'));
  }
}

/** Puts what an item of a list says into its body, apart from its label. */
export function mendItems(context: PDFContext): void {
  const bodies = new Map<PDFObject, PDFRef>();
  for (const item of listTags(context)) {
    if (item.type === 'LI') bodies.set(item.ref, addBody(context, item));
  }
  handOver(context, bodies);
}

function addBody(context: PDFContext, item: StructureElement): PDFRef {
  const labels = childTags(item.dict).filter(({ type }) => type === 'Lbl');
  const isLabel = new Set<PDFObject>(labels.map(({ ref }) => ref));
  const said = kidsOf(item.dict).filter((kid) => !isLabel.has(kid));
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: item.ref });
  const page = item.dict.get(PDFName.of('Pg'));
  if (page) body.set(PDFName.of('Pg'), page);
  setKids(body, said);
  const ref = context.register(body);
  for (const child of childTags(body)) child.dict.set(PDFName.of('P'), ref);
  setKids(item.dict, [...labels.map((label) => label.ref), ref]);
  return ref;
}

/** Says of each list how it counts. Throws where the page has other lists than the PDF. */
export function mendLists(context: PDFContext, marks: readonly ListMark[]): void {
  const lists = listTags(context).filter(({ type }) => type === 'L');
  if (lists.length !== marks.length) {
    throw new Error(
      `mendLists: the page has ${marks.length} lists, and the PDF ${lists.length}; ` +
        'a list must be neither empty nor of another role',
    );
  }
  for (const [index, { dict }] of lists.entries()) {
    const mark = marks[index] as ListMark;
    dict.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: mark }));
    const bullet = bullets[mark];
    if (bullet) sayBullets(dict, bullet);
  }
}

/** A browser draws these as areas, which say nothing. */
const bullets: Partial<Record<ListMark, string>> = { Disc: '•', Circle: '◦', Square: '▪' };

function sayBullets(list: PDFDict, bullet: string): void {
  const items = childTags(list).filter(({ type }) => type === 'LI');
  for (const { dict, type } of items.flatMap((item) => childTags(item.dict))) {
    if (type === 'Lbl') dict.set(PDFName.of('ActualText'), PDFHexString.fromText(bullet));
  }
}

/** Names header cells by their order: a browser counts on over all pages that it has seen. */
export function mendIds(context: PDFContext): void {
  const names = new Map<string, PDFString>();
  const named = listTags(context).filter(({ dict }) => dict.has(PDFName.of('ID')));
  const entries: PDFObject[] = [];
  for (const { ref, dict } of named) {
    const name = PDFString.of(`cell-${String(names.size + 1).padStart(4, '0')}`);
    names.set(wordsIn(dict, 'ID'), name);
    dict.set(PDFName.of('ID'), name);
    entries.push(name, ref);
  }
  for (const { dict } of listTags(context)) renameHeaders(dict, names);
  const root = structureRoot(context);
  root.delete(PDFName.of('IDTree'));
  if (entries.length === 0) return;
  const limits = [entries[0], entries.at(-2)] as PDFObject[];
  const leaf = context.register(context.obj({ Limits: limits, Names: entries }));
  root.set(PDFName.of('IDTree'), context.obj({ Kids: [leaf] }));
}

function renameHeaders(dict: PDFDict, names: ReadonlyMap<string, PDFString>): void {
  const attributes = dict.lookup(PDFName.of('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of all) {
    const attribute = dict.context.lookup(one);
    if (!(attribute instanceof PDFDict)) continue;
    const headers = attribute.lookupMaybe(PDFName.of('Headers'), PDFArray);
    for (const [index, id] of headers?.asArray().entries() ?? []) {
      const name = names.get((id as PDFString | PDFHexString).decodeText());
      if (!name) throw new Error('mendIds: a cell names a header that is not there');
      headers?.set(index, name);
    }
  }
}

function wordsIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
