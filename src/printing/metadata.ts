import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  /** One sentence on what it is about. */
  readonly subject: string;
  /** As in `<html lang>`, e.g. "en-GB". */
  readonly language: string;
  /** "2026-01-20" or "2026-01-20T09:30:00Z". */
  readonly published: string;
  /** Of its last change; like `published`. */
  readonly modified: string;
}

const producer = 'Assay';

/** Writes what a PDF says about itself, in both places where readers and libraries look for it. */
export function writeMetadata(context: PDFContext, facts: PdfFacts): void {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const xmp = context.stream(new TextEncoder().encode(packet(facts)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const info = context.obj({
    Title: PDFHexString.fromText(facts.title),
    Author: PDFHexString.fromText(facts.author),
    Subject: PDFHexString.fromText(facts.subject),
    Producer: PDFString.of(producer),
    CreationDate: PDFString.of(pdfDate(facts.published)),
    ModDate: PDFString.of(pdfDate(facts.modified)),
  });
  context.trailerInfo.Info = context.register(info);
}

const dateOnly = /^\d{4}-\d\d-\d\d$/;
const withZone = /(?:Z|[+-]\d\d:\d\d)$/;

/** The moment as ISO 8601 in UTC, to the second. Throws at what is no date, or has a time but no zone. */
function moment(date: string): string {
  const time = new Date(dateOnly.test(date) ? `${date}T00:00:00Z` : date);
  if (Number.isNaN(time.getTime()) || !(dateOnly.test(date) || withZone.test(date))) {
    throw new Error(`writeMetadata: ${date} is no date`);
  }
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function pdfDate(date: string): string {
  return `D:${moment(date).replace(/[-:TZ]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The XMP packet: title, author, subject, language, dates, and the claim to be PDF/UA-1. */
function packet(facts: PdfFacts): string {
  const words = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
${words('dc:title', facts.title)}
${words('dc:description', facts.subject)}
<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment(facts.published)}</xmp:CreateDate>
<xmp:ModifyDate>${moment(facts.modified)}</xmp:ModifyDate>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
