import { addressOf, withBase } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { byStatus, type ClaimLine, claimLine } from '../claim-line.ts';
import { datasetSpan } from '../dataset-span.ts';
import type { Edition } from '../edition.ts';
import { type ListPart, listParts } from '../list-parts.ts';
import { type Thumbnail, thumbnail } from '../thumbnail.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** A list of what can be looked up, or a part of one; addresses with the base. */
export interface IndexPage<Entry> {
  readonly frame: Furniture;
  readonly entries: readonly Entry[];
  /** See `ListPart`. */
  readonly parts: readonly ListPart[];
}

/** Entries on a page: a page of either kind stays within what it may weigh, however long the list. */
const mostLines = 60;
const mostPictures = 18;

interface List<Entry> {
  /** Its address. */
  readonly list: string;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly Entry[];
  readonly most: number;
}

/** The pages of a list. Only the first is for search: what stands on the others moves on with each new entry. */
function pagesOf<Entry>(
  edition: Edition,
  { list, title, description, entries, most }: List<Entry>,
): IndexPage<Entry>[] {
  const pages = listParts(list, entries, most, edition.site.base);
  return pages.map(({ address, entries, parts }, index) => ({
    frame: furnitureOf(edition, {
      title: index === 0 ? title : `${title}, part ${index + 1} of ${pages.length}`,
      description,
      address,
      listed: index === 0,
      trail: index === 0 ? [] : [{ name: title, address: list }],
    }),
    entries,
    parts,
  }));
}

/** An article as the list of all has it. */
export interface ListedArticle {
  readonly address: string;
  readonly kicker: string;
  readonly title: string;
  /** As its author wrote it: a day or a moment. */
  readonly published: string;
}

/** Every article, the newest first. */
export function articlesPages(edition: Edition): IndexPage<ListedArticle>[] {
  return pagesOf(edition, {
    list: addressOf.articles(),
    title: 'Analyses',
    description: 'Every analysis of the site, the newest first.',
    entries: edition.articles.map((article) => listedArticle(article, edition)),
    most: mostLines,
  });
}

export function listedArticle(
  { address, compiled }: Edition['articles'][number],
  { site }: Edition,
): ListedArticle {
  return {
    address: withBase(site.base, address),
    kicker: compiled.article.kicker,
    title: compiled.title.plain,
    published: compiled.article.published,
  };
}

/** Every figure, as a reader meets them, from the newest article on; then those that stand in none. */
export function figuresPages(edition: Edition): IndexPage<Thumbnail>[] {
  const { articles, figures } = edition;
  const met = new Map(
    [...new Set(articles.flatMap((article) => article.figures))].map((id, index) => [id, index]),
  );
  const place = (id: string) => met.get(id) ?? met.size;
  return pagesOf(edition, {
    list: addressOf.figures(),
    title: 'Figures',
    description: 'Every chart of the site, each on a page of its own with its data.',
    entries: figures.toSorted((a, b) => place(a.id) - place(b.id)),
    most: mostPictures,
  }).map((page) => ({
    ...page,
    entries: page.entries.map(({ opening }) => thumbnail(opening, edition)),
  }));
}

export interface ListedDataset {
  readonly address: string;
  readonly title: string;
  readonly publisher: string;
  readonly rowCount: number;
  /** What it is about, as its author sorts them. */
  readonly subject?: string;
  /** From its first date or year to its last, e.g. "2017 to 2026". */
  readonly span?: string;
  /** How many figures draw it, and how many analyses state a number of it. */
  readonly figures: number;
  readonly articles: number;
}

/** Every dataset: by subject where that is said, those without one last; then by title. */
export function datasetsPages(edition: Edition): IndexPage<ListedDataset>[] {
  const { datasets, site, figures, articles } = edition;
  const drawn = countBy(figures, ({ opening }) => [opening.dataset.id]);
  const stated = countBy(articles, (article) => article.datasets);
  const entries = datasets.map(({ id, address, dataset }): ListedDataset => {
    const span = datasetSpan(dataset);
    return {
      address: withBase(site.base, address),
      title: dataset.title,
      publisher: dataset.publisher,
      rowCount: dataset.rows.length,
      ...(dataset.subject !== undefined && { subject: dataset.subject }),
      ...(span !== undefined && { span }),
      figures: drawn.get(id) ?? 0,
      articles: stated.get(id) ?? 0,
    };
  });
  return pagesOf(edition, {
    list: addressOf.datasets(),
    title: 'Datasets',
    description: `The ${datasets.length} datasets that the analyses are checked against, each with its publisher, date and licence.`,
    entries: entries.sort(bySubject),
    most: mostLines,
  });
}

function bySubject(a: ListedDataset, b: ListedDataset): number {
  if (a.subject === b.subject) return a.title < b.title ? -1 : 1;
  if (a.subject === undefined || b.subject === undefined) return a.subject === undefined ? 1 : -1;
  return a.subject < b.subject ? -1 : 1;
}

function countBy<T>(
  all: readonly T[],
  idsOf: (one: T) => Iterable<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const id of new Set(idsOf(one))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Every claim, by status, then the newest first. */
export function claimsPages(edition: Edition): IndexPage<ClaimLine>[] {
  const context = plainContext(edition.content);
  return pagesOf(edition, {
    list: addressOf.claims(),
    title: 'Claims',
    description:
      'Who said what, when, and what is known of it: every claim with its status and its basis.',
    entries: byStatus(
      edition.claims
        .toSorted(({ claim: a }, { claim: b }) =>
          a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
        )
        .map((claim) => claimLine(claim, context)),
    ),
    most: mostLines,
  });
}
