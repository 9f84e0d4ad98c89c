import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { elementIn, elementsIn, wordsAt, wordsIn } from '../../src/inspection/xml-tree.ts';
import { readPdf } from '../printing/read-pdf.ts';
import { type ReadPage, thingOn } from './read-pages.ts';

/** One fact of an article by the surface that states it; absent where a surface leaves it out. */
type Stated = Readonly<Record<string, string | undefined>>;

/** What each surface says of an article. */
export interface Surfaces {
  readonly titles: Stated;
  readonly descriptions: Stated;
  readonly authors: Stated;
  readonly addresses: Stated;
  /** Days. */
  readonly published: Stated;
  /** Days of the last change; every one is absent where there was none. */
  readonly modified: Stated;
}

/** The article whose page has an address, from everything in an output folder that speaks of it. */
export async function readSurfaces(
  folder: string,
  pages: readonly ReadPage[],
  address: string,
): Promise<Surfaces> {
  const pageAt = (end: string) => {
    const page = pages.find(({ file }) => join('/', file).endsWith(end));
    if (!page) throw new Error(`readSurfaces: there is no page ${end}`);
    return page;
  };
  const slug = new URL(address).pathname.split('/').at(-2);
  const page = pageAt(`/articles/${slug}/index.html`);
  const briefing = pageAt(`/articles/${slug}/briefing/index.html`);
  const numbers = pageAt(`/articles/${slug}/numbers/index.html`);
  const thing = thingOn(page, 'AnalysisNewsArticle');
  const entry = await atomEntry(folder, address);
  const item = await jsonItem(folder, address);
  const url = await sitemapUrl(folder, address);
  const pdfs = await Promise.all(
    ['a4', 'letter'].map((paper) =>
      pdfFacts(join(folder, 'articles', slug ?? '', `briefing-${paper}.pdf`)),
    ),
  );
  const [a4, letter] = pdfs;
  const siteName = page.meta['og:site_name'] ?? '';
  const words = (value: unknown) => (value === undefined ? undefined : String(value));
  const crumb = (of: ReadPage, place: number) =>
    (thingOn(of, 'BreadcrumbList')['itemListElement'] as readonly { name: string }[])[place]?.name;
  const author = thing['author'] as string | { readonly name: string };
  const day = (moment: string | undefined) => moment?.slice(0, 10);
  // A feed always says when an entry was updated: without a change, when it was published.
  const changed = (moment: string | undefined) =>
    moment === words(thing['datePublished']) ? undefined : day(moment);
  return {
    titles: {
      'the headline': page.heading,
      'the tab': page.title.replace(` · ${siteName}`, ''),
      'Open Graph': page.meta['og:title'],
      'JSON-LD': words(thing['headline']),
      'its breadcrumb': crumb(page, 1),
      'the breadcrumb of its numbers': crumb(numbers, 1),
      Atom: wordsAt(entry, 'title'),
      'JSON Feed': words(item['title']),
      'the briefing': briefing.heading,
      'Open Graph of the briefing': briefing.meta['og:title'],
      'the PDF on A4': a4?.title,
      'the PDF on Letter': letter?.title,
    },
    descriptions: {
      'the head': page.meta['description'],
      'Open Graph': page.meta['og:description'],
      'JSON-LD': words(thing['description']),
      Atom: wordsAt(entry, 'summary'),
      'JSON Feed': words(item['summary']),
      'Open Graph of the briefing': briefing.meta['og:description'],
    },
    authors: {
      'the byline': page.byline.replace(/^By /, ''),
      'the head': page.meta['author'],
      'JSON-LD': typeof author === 'string' ? author : author.name,
      Atom: wordsAt(elementIn(entry, 'author'), 'name'),
      'JSON Feed': (item['authors'] as readonly { name: string }[])[0]?.name,
      'the PDF': a4?.author,
    },
    addresses: {
      'its own': address,
      'the head': page.canonical,
      'Open Graph': page.meta['og:url'],
      'JSON-LD': words(thing['url']),
      'Atom, the id': wordsAt(entry, 'id'),
      'Atom, the link': elementIn(entry, 'link').attributes['href'] ?? undefined,
      'JSON Feed, the id': words(item['id']),
      'JSON Feed, the link': words(item['url']),
      'the sitemap': wordsAt(url, 'loc'),
      'the briefing': briefing.canonical,
      'Open Graph of the briefing': briefing.meta['og:url'],
    },
    published: {
      'the byline': page.days['Published'],
      'Open Graph': day(page.meta['article:published_time']),
      'JSON-LD': day(words(thing['datePublished'])),
      Atom: day(wordsAt(entry, 'published')),
      'JSON Feed': day(words(item['date_published'])),
      'the PDF': a4?.created,
    },
    modified: {
      'the byline': page.days['Corrected'] ?? page.days['Updated'] ?? page.days['Clarified'],
      'Open Graph': page.meta['article:modified_time'],
      'JSON-LD': words(thing['dateModified']),
      Atom: changed(wordsAt(entry, 'updated')),
      'JSON Feed': changed(words(item['date_modified'])),
      'the sitemap': changed(wordsAt(url, 'lastmod')),
      'the PDF': a4?.modified === a4?.created ? undefined : a4?.modified,
    },
  };
}

async function atomEntry(folder: string, address: string): Promise<Element> {
  const feed = elementIn(fromXml(await readFile(join(folder, 'feed.xml'), 'utf8')), 'feed');
  return only(elementsIn(feed, 'entry').filter((entry) => wordsAt(entry, 'id') === address));
}

async function jsonItem(
  folder: string,
  address: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { items } = JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8'));
  return only((items as { url: string }[]).filter(({ url }) => url === address));
}

async function sitemapUrl(folder: string, address: string): Promise<Element> {
  const set = elementIn(fromXml(await readFile(join(folder, 'sitemap-1.xml'), 'utf8')), 'urlset');
  return only(elementsIn(set, 'url').filter((url) => wordsIn(elementIn(url, 'loc')) === address));
}

/** Dates of a PDF are like D:20261124093000Z. */
async function pdfFacts(path: string) {
  const pdf = await readPdf(await readFile(path));
  const day = (date: string) => date.replace(/^D:(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  const { title, author, created, modified } = pdf;
  await pdf.close();
  return { title, author, created: day(created), modified: day(modified) };
}

function only<T>(found: readonly T[]): T {
  if (found.length !== 1) throw new Error(`only: ${found.length} where one was wanted`);
  return found[0] as T;
}
