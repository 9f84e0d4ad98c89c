import { addressOf } from '../model/address.ts';
import type { ComputedNumber } from '../model/computed-number.ts';
import { pageAddresses } from '../model/page-addresses.ts';
import type { CompiledContent, CompiledPage } from '../prose/compile-content.ts';
import { pagedWith, withheldBeside } from '../prose/uses.ts';
import type { Content } from '../reading/content.ts';
import { type Notice, noticesOf } from '../register/notices.ts';
import { type DepartedPlace, leftPlaces } from '../register/place-departures.ts';
import type { Site } from '../schema/site.ts';
import type { Card, CardChoices } from './card.ts';
import { type EditionArticle, toEditionArticle } from './edition-article.ts';
import { type EditionClaim, toEditionClaim } from './edition-claim.ts';
import { type EditionDataset, toEditionDataset } from './edition-dataset.ts';
import { type EditionFigure, toEditionFigure } from './edition-figure.ts';
import { once } from './once.ts';
import { type UsedIn, usesOf } from './used-in.ts';

/** What an edition is made of: content that was read, compiled, worked out and checked. */
export interface EditionParts {
  readonly content: Content;
  readonly compiled: CompiledContent;
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
}

/** What is not in the content, and decides what is published all the same. */
export interface EditionSetting {
  /** The moment that days of publication are held against: ISO, in UTC. */
  readonly now: string;
  /** While a site is being written drafts show, and articles that wait for their day. */
  readonly isBeingWritten: boolean;
  /** Whether there will be PDFs of briefings to lead to. */
  readonly isPrinted: boolean;
  /** Makes a card, or gives the one that was made of the same words. */
  cardOf(choices: CardChoices): Card;
}

/** Everything that is published, resolved: every surface asks here, and derives nothing by itself. */
export interface Edition extends EditionParts, EditionSetting {
  readonly site: Site;
  /** The newest first. */
  readonly articles: readonly EditionArticle[];
  readonly pages: readonly CompiledPage[];
  /** Those that have a page, as the datasets and the claims. */
  readonly figures: readonly EditionFigure[];
  readonly claims: readonly EditionClaim[];
  readonly datasets: readonly EditionDataset[];
  readonly uses: UsedIn;
  /** What stands at the top of every page. */
  readonly menu: readonly { readonly address: string; readonly text: string }[];
  /** Pages in the place of those that have moved or are withdrawn, by address. */
  readonly notices: ReadonlyMap<string, Notice>;
  /** Places that have left their page, by the page. */
  readonly left: ReadonlyMap<string, readonly DepartedPlace[]>;
  /** Any figure or claim of the content, whether or not it has a page. Throws where there is none. */
  figure(id: string): EditionFigure;
  claim(id: string): EditionClaim;
}

/** Whether readers see an article: drafts and articles dated in the future are kept out. */
export function isPublished(
  article: { readonly draft: boolean; readonly published: string },
  now: string,
): boolean {
  return !article.draft && article.published <= now;
}

/** Resolves content into what is published of it. */
export function makeEdition(parts: EditionParts, setting: EditionSetting): Edition {
  const { content, compiled, numbers } = parts;
  const shown = compiled.articles
    .filter(({ article }) => setting.isBeingWritten || isPublished(article, setting.now))
    .sort((a, b) => newestFirst(a.article, b.article));
  const articles = shown.map((article) => toEditionArticle(article, parts));
  const withheld = withheldBeside(shown, compiled, numbers);
  const paged = pagedWith(shown, compiled, content.datasets.keys(), withheld);
  const figures = byId('figure', compiled.figures, (one) =>
    toEditionFigure(one, content.datasets, content.areas),
  );
  const claims = byId('claim', compiled.claims, (one) => toEditionClaim(one, content, numbers));
  const datasets = byId('dataset', content.datasets, (one) => toEditionDataset(one, content));
  return {
    ...parts,
    ...setting,
    site: content.site,
    articles,
    pages: compiled.pages,
    figures: paged.figures.map(({ id }) => figures(id)),
    claims: paged.claims.map(claims),
    datasets: paged.datasets.map(datasets),
    uses: usesOf(articles),
    menu: menuOf(content),
    notices: noticesOf(content.register, content.departures, pageAddresses(paged, content)),
    left: leftPlaces(content.departures),
    figure: figures,
    claim: claims,
  };
}

interface Dated {
  readonly published: string;
  readonly slug: string;
}

function newestFirst(a: Dated, b: Dated): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

/** A look-up that resolves each entry once. It throws for an id that there is not. */
function byId<Entry, Resolved>(
  kind: string,
  entries: ReadonlyMap<string, Entry>,
  resolve: (entry: Entry) => Resolved,
): (id: string) => Resolved {
  const resolved = new Map([...entries].map(([id, entry]) => [id, once(() => resolve(entry))]));
  return (id) => {
    const of = resolved.get(id);
    if (!of) throw new Error(`Edition: there is no ${kind} ${id}`);
    return of();
  };
}

function menuOf({ datasets, pages }: Content): Edition['menu'] {
  const own = pages.flatMap(({ slug, menu }) =>
    menu ? [{ address: addressOf.page(slug), text: menu }] : [],
  );
  return [
    { address: addressOf.home(), text: 'Analysis' },
    ...(datasets.size > 0 ? [{ address: addressOf.datasets(), text: 'Data' }] : []),
    // The page about the site comes last, as readers expect.
    ...own.sort((a, b) => (a.text < b.text ? 1 : -1)),
  ];
}
