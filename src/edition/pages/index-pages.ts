import { addressOf, withBase } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { byStatus, type ClaimLine, claimLine } from '../claim-line.ts';
import type { Edition } from '../edition.ts';
import { type Thumbnail, thumbnail } from '../thumbnail.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** A list of what can be looked up; addresses with the base. */
export interface IndexPage<Entry> {
  readonly frame: Furniture;
  readonly entries: readonly Entry[];
}

/** Every figure, as a reader meets them, from the newest article on; then those that stand in none. */
export function figuresPage(edition: Edition): IndexPage<Thumbnail> {
  const { articles, figures } = edition;
  const met = [...new Set(articles.flatMap((article) => article.figures))];
  const place = (id: string) => (met.includes(id) ? met.indexOf(id) : met.length);
  return {
    frame: furnitureOf(edition, {
      title: 'Figures',
      description: 'Every chart of the site, each on a page of its own with its data.',
      address: addressOf.figures(),
    }),
    entries: figures
      .toSorted((a, b) => place(a.id) - place(b.id))
      .map(({ opening }) => thumbnail(opening, edition)),
  };
}

export interface ListedDataset {
  readonly address: string;
  readonly title: string;
  readonly publisher: string;
  readonly rowCount: number;
}

/** Every dataset, by title. */
export function datasetsPage(edition: Edition): IndexPage<ListedDataset> {
  const { datasets, site } = edition;
  return {
    frame: furnitureOf(edition, {
      title: 'Datasets',
      description: `The ${datasets.length} datasets that the analyses are checked against, each with its publisher, date and licence.`,
      address: addressOf.datasets(),
    }),
    entries: datasets
      .toSorted((a, b) => (a.dataset.title < b.dataset.title ? -1 : 1))
      .map(({ address, dataset }) => ({
        address: withBase(site.base, address),
        title: dataset.title,
        publisher: dataset.publisher,
        rowCount: dataset.rows.length,
      })),
  };
}

/** Every claim, the newest first. */
export function claimsPage(edition: Edition): IndexPage<ClaimLine> {
  const context = plainContext(edition.content);
  return {
    frame: furnitureOf(edition, {
      title: 'Claims',
      description:
        'Who said what, when, and what is known of it: every claim with its status and its basis.',
      address: addressOf.claims(),
    }),
    entries: byStatus(
      edition.claims
        .toSorted(({ claim: a }, { claim: b }) =>
          a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
        )
        .map((claim) => claimLine(claim, context)),
    ),
  };
}
