import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFPageLeaf,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PageLink } from './shown-page.ts';
import { annotationsOf, listTags } from './structure.ts';

/**
 * Gives each link of a PDF the words that it has on the page, or its address.
 * Throws where the links of the page and those of the PDF are not the same.
 */
export function mendLinks(context: PDFContext, links: readonly PageLink[]): void {
  const tags = listTags(context).filter(({ type }) => type === 'Link');
  if (tags.length !== links.length) {
    throw new Error(
      `mendLinks: the page has ${links.length} links, and the PDF ${tags.length}; ` +
        'a link must be neither empty nor of another role',
    );
  }
  const named = new Set<PDFDict>();
  for (const [index, { dict }] of tags.entries()) {
    const link = links[index] as PageLink;
    for (const annotation of annotationsOf(dict)) {
      check(annotation, link);
      const words = PDFHexString.fromText(link.words || link.address);
      annotation.set(PDFName.of('Contents'), words);
      named.add(annotation);
    }
  }
  const untold = annotationsIn(context).find((annotation) => !named.has(annotation));
  if (untold) throw new Error(`mendLinks: ${addressOf(untold)} is linked where no tag says so`);
}

/** Within the page a link leads to a place and not to an address. */
function check(annotation: PDFDict, { address }: PageLink): void {
  const to = addressOf(annotation);
  if (to !== undefined && to !== address) {
    throw new Error(`mendLinks: the page links to ${address} where the PDF links to ${to}`);
  }
}

function addressOf(annotation: PDFDict): string | undefined {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action?.lookup(PDFName.of('URI'));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  return isText ? address.decodeText() : undefined;
}

function annotationsIn(context: PDFContext): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, page]) => {
    const list =
      page instanceof PDFPageLeaf ? page.lookupMaybe(PDFName.of('Annots'), PDFArray) : undefined;
    return (list?.asArray() ?? []).map((ref) => context.lookup(ref, PDFDict));
  });
}
