import { addressOf } from '../model/address.ts';
import { embedThemes } from '../model/page-addresses.ts';
import type { Image } from '../reading/content.ts';
import type { CardChoices } from './card.ts';
import { siteCards } from './card-of.ts';
import { articleCitation } from './citation/article-citation.ts';
import type { Citation } from './citation/citation.ts';
import { claimCitation } from './citation/claim-citation.ts';
import { datasetCitation } from './citation/dataset-citation.ts';
import { figureCitation } from './citation/figure-citation.ts';
import type { ClaimLine } from './claim-line.ts';
import { datasetFileNames } from './dataset-file-names.ts';
import type { Edition } from './edition.ts';
import type { EditionView } from './edition-figure.ts';
import type { FigureData } from './figure-data.ts';
import type { NumberFacts } from './number-facts.ts';
import { once } from './once.ts';
import { articleFigures, articleNumbers } from './pages/article-files.ts';
import { type ArticlePage, articlePage } from './pages/article-page.ts';
import { type BriefingPage, briefingPage } from './pages/briefing-page.ts';
import { type ClaimPage, claimPage } from './pages/claim-page.ts';
import {
  type DatasetPage,
  type DatasetParts,
  datasetPage,
  datasetParts,
} from './pages/dataset-page.ts';
import { galleryPage, type ProofsPage, proofsPage } from './pages/development-pages.ts';
import {
  type EmbedPage,
  embedPage,
  type FigurePicture,
  figureMarks,
  figurePicture,
  figureRows,
} from './pages/figure-files.ts';
import { type FigurePage, figurePage } from './pages/figure-page.ts';
import type { Furniture } from './pages/furniture.ts';
import { type HomePage, homePage } from './pages/home-page.ts';
import { shownImages } from './pages/image-file.ts';
import {
  articlesPages,
  claimsPages,
  datasetsPages,
  figuresPages,
  type IndexPage,
  type ListedArticle,
  type ListedDataset,
} from './pages/index-pages.ts';
import { type NoticePage, noticePage } from './pages/notice-page.ts';
import { type NumbersPage, numbersPage } from './pages/numbers-page.ts';
import {
  type Feed,
  feed,
  type MissingPage,
  missingPage,
  robots,
  sitemapAddresses,
  sitemaps,
} from './pages/site-files.ts';
import { type TextPage, textPage } from './pages/text-page.ts';
import type { SitemapEntry } from './sitemap-entries.ts';
import type { Thumbnail } from './thumbnail.ts';

/** What each kind of page and file is given: plain values, and all that it gets. */
export interface PageValues {
  readonly home: HomePage;
  readonly missing: MissingPage;
  readonly articles: IndexPage<ListedArticle>;
  readonly article: ArticlePage;
  readonly 'article-figures': Readonly<Record<string, FigureData>>;
  readonly 'article-numbers': Readonly<Record<string, NumberFacts>>;
  readonly numbers: NumbersPage;
  readonly briefing: BriefingPage;
  readonly figures: IndexPage<Thumbnail>;
  readonly figure: FigurePage;
  readonly 'figure-marks': Readonly<Record<string, FigureData>>;
  readonly 'figure-picture': FigurePicture;
  readonly 'figure-rows': string;
  readonly embed: EmbedPage;
  readonly claims: IndexPage<ClaimLine>;
  readonly claim: ClaimPage;
  readonly datasets: IndexPage<ListedDataset>;
  readonly dataset: DatasetPage;
  readonly 'dataset-file': DatasetParts;
  readonly citation: Citation;
  readonly text: TextPage;
  readonly notice: NoticePage;
  readonly image: Image;
  readonly card: CardChoices;
  readonly feed: Feed;
  readonly sitemap: readonly SitemapEntry[];
  readonly 'sitemap-index': readonly string[];
  readonly robots: { readonly sitemap: string };
  /** Only while the site is being written. */
  readonly gallery: { readonly frame: Furniture };
  readonly proofs: ProofsPage;
}

export type Route = keyof PageValues;

/** What is made for an address when it is asked for. */
type Made<Value> = readonly [address: string, make: () => Value | Promise<Value>];

/** Of each kind: the addresses that an edition has of it, and what each of them is given. */
function kindsOf(edition: Edition): {
  readonly [K in Route]: () => ReadonlyMap<string, Made<PageValues[K]>[1]>;
} {
  const of = <Value>(list: () => readonly Made<Value>[]) => once(() => new Map(list()));
  return {
    home: of(() => [[addressOf.home(), () => homePage(edition)]]),
    missing: of(() => [['/404.html', () => missingPage(edition)]]),
    articles: of(() => asMade(articlesPages(edition))),
    article: of(() =>
      edition.articles.map((one) => [one.address, () => articlePage(one, edition)]),
    ),
    'article-figures': of(() =>
      edition.articles.map((one) => [
        `${one.address}figures.json`,
        () => articleFigures(one, edition),
      ]),
    ),
    'article-numbers': of(() =>
      edition.articles.map((one) => [
        `${one.address}numbers.json`,
        () => articleNumbers(one, edition),
      ]),
    ),
    numbers: of(() =>
      edition.articles.map((one) => [addressOf.numbers(one.slug), () => numbersPage(one, edition)]),
    ),
    briefing: of(() =>
      edition.articles.map((one) => [
        addressOf.briefing(one.slug),
        () => briefingPage(one, edition),
      ]),
    ),
    figures: of(() => asMade(figuresPages(edition))),
    figure: of(() =>
      viewsOf(edition).map(([path, view]) => [
        addressOf.figure(path),
        () => figurePage(path, view, edition),
      ]),
    ),
    'figure-marks': of(() =>
      edition.figures.map((figure) => [
        `/figures/${figure.id}.json`,
        () => figureMarks(figure, edition),
      ]),
    ),
    'figure-picture': of(() =>
      viewsOf(edition).flatMap(([path, view]) =>
        (['svg', 'png'] as const).map((ending) => [
          addressOf.figureFile(path, undefined, ending),
          () => figurePicture(path, view, edition),
        ]),
      ),
    ),
    'figure-rows': of(() =>
      viewsOf(edition).map(([path, view]) => [
        addressOf.figureFile(path, undefined, 'csv'),
        () => figureRows(view),
      ]),
    ),
    embed: of(() => {
      const themes = embedThemes(edition.content);
      return viewsOf(edition).flatMap(([path, view]) =>
        themes.map(
          (theme): Made<EmbedPage> => [
            addressOf.embed(path, undefined, theme),
            () => embedPage(view, theme, edition),
          ],
        ),
      );
    }),
    claims: of(() => asMade(claimsPages(edition))),
    claim: of(() => edition.claims.map((one) => [one.address, () => claimPage(one, edition)])),
    datasets: of(() => asMade(datasetsPages(edition))),
    dataset: of(() =>
      edition.datasets.map((one) => [one.address, () => datasetPage(one, edition)]),
    ),
    'dataset-file': of(() =>
      edition.datasets.flatMap((one) =>
        Object.values(datasetFileNames(one.id)).map((name) => [
          addressOf.datasetFile(one.id, name),
          () => datasetParts(one),
        ]),
      ),
    ),
    citation: of(() =>
      citedIn(edition).flatMap(([address, cite]) =>
        (['txt', 'bib', 'ris', 'json'] as const).map((ending) => [
          addressOf.citation(address, ending),
          cite,
        ]),
      ),
    ),
    text: of(() =>
      edition.pages.map((one) => [addressOf.page(one.page.slug), () => textPage(one, edition)]),
    ),
    notice: of(() =>
      [...edition.notices.values()].map((one) => [one.address, () => noticePage(one, edition)]),
    ),
    image: of(() => shownImages(edition).map((one) => [addressOf.image(one.name), () => one])),
    card: of(() =>
      siteCards(edition).map((choices) => [edition.cardOf(choices).address, () => choices]),
    ),
    feed: of(() => [
      [addressOf.atomFeed(), () => feed(edition)],
      [addressOf.jsonFeed(), () => feed(edition)],
    ]),
    sitemap: of(() => [...sitemaps(edition)].map(([address, part]) => [address, () => part])),
    'sitemap-index': of(() => [[addressOf.sitemapIndex(), () => sitemapAddresses(edition)]]),
    robots: of(() => [['/robots.txt', () => robots(edition)]]),
    gallery: of(() => (edition.isBeingWritten ? [['/gallery/', () => galleryPage(edition)]] : [])),
    proofs: of(() =>
      (edition.isBeingWritten ? viewsOf(edition) : []).map(([path, view]) => [
        `${addressOf.figure(path)}proofs/`,
        () => proofsPage(view, edition),
      ]),
    ),
  };
}

/** Pages that are known by the address in their frame. */
function asMade<Page extends { readonly frame: Furniture }>(pages: readonly Page[]): Made<Page>[] {
  return pages.map((page) => [page.frame.address, () => page]);
}

function viewsOf({ figures }: Edition): (readonly [path: string, view: EditionView])[] {
  return figures.flatMap(({ paths }) => [...paths]);
}

/** Everything that can be cited, by its address. */
function citedIn(edition: Edition): Made<Citation>[] {
  const { site, articles, datasets, claims, uses } = edition;
  return [
    ...articles.map((one): Made<Citation> => [one.address, () => articleCitation(site, one)]),
    ...viewsOf(edition).map(
      ([path, view]): Made<Citation> => [
        addressOf.figure(path),
        () => figureCitation(site, view, uses.placing(view.figure.id)),
      ],
    ),
    ...datasets.map((one): Made<Citation> => [one.address, () => datasetCitation(site, one)]),
    ...claims.map(
      (one): Made<Citation> => [one.address, () => claimCitation(site, one, uses.naming(one.id))],
    ),
  ];
}

/** What the pages of a site ask, and all that they know of it. */
export interface Pages {
  readonly kinds: readonly Route[];
  /** The addresses of a kind, from the site's root. */
  addresses(kind: Route): readonly string[];
  /** All that the page at an address is given. Throws where an edition has no such page. */
  page<K extends Route>(address: string, kind: K): Promise<PageValues[K]>;
}

/** An edition as its pages ask for it. */
export function pagesOf(edition: Edition): Pages {
  const kinds = kindsOf(edition);
  return {
    kinds: Object.keys(kinds) as Route[],
    addresses: (kind) => [...kinds[kind]().keys()],
    async page(address, kind) {
      const make = kinds[kind]().get(address);
      if (!make) throw new Error(`Pages: there is no ${kind} at ${address}`);
      try {
        return await make();
      } catch (error) {
        throw new Error(`${address}: ${(error as Error).message}`, { cause: error });
      }
    },
  };
}
