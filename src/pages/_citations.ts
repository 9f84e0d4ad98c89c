import { entryAt, type Published, published } from '../content.ts';
import { referencesInOrder } from '../prose/reading-order.ts';
import { addressOf } from '../sharing/address.ts';
import { numbersOf } from '../sharing/article-numbers.ts';
import { articleCitation } from '../sharing/citation/article-citation.ts';
import type { Citation } from '../sharing/citation/citation.ts';
import { claimCitation } from '../sharing/citation/claim-citation.ts';
import { datasetCitation } from '../sharing/citation/dataset-citation.ts';
import { figureCitation } from '../sharing/citation/figure-citation.ts';
import { type CitationEnding, citationFormats } from '../sharing/citation/formats.ts';
import { claimVersion } from '../sharing/claim-version.ts';
import { dataPackage } from '../sharing/data-package.ts';
import { figureVersion } from '../sharing/figure-version.ts';
import { addressedViews, viewAt } from '../sharing/figure-views.ts';
import { publishedDataset } from '../sharing/published-dataset.ts';
import { articlesWithClaim, articlesWithFigure } from '../sharing/used-in.ts';
import { versionOf } from '../sharing/version.ts';

/*
 * The endpoints in [...cited] are one for each ending, since in development Astro serves without a
 * slash behind it only what has an ending in its route.
 */

/** The paths of everything that can be cited. */
export async function citedPaths(): Promise<{ params: { cited: string } }[]> {
  const { articles, figures, datasets, claims } = await published();
  return [
    ...articles.map(({ article }) => addressOf.article(article.slug)),
    ...addressedViews(figures).map(({ path }) => addressOf.figure(path)),
    ...datasets.map(({ id }) => addressOf.dataset(id)),
    ...claims.map(({ claim }) => addressOf.claim(claim.id)),
  ].map((address) => ({ params: { cited: address.slice(1, -1) } }));
}

/** How to cite what stands at a path, as a file. */
export async function citationFile(
  path: string | undefined,
  ending: CitationEnding,
): Promise<Response> {
  const { mediaType, write } = citationFormats[ending];
  return new Response(write(await citationAt(`/${path}/`)), {
    headers: { 'content-type': mediaType },
  });
}

/** Kept for as long as the content is: a page and four files ask for each. */
const known = new WeakMap<Published, Map<string, Promise<Citation>>>();

/** How to cite what stands at an address of the site. Throws where nothing that can be cited does. */
export async function citationAt(address: string): Promise<Citation> {
  const content = await published();
  const citations = known.get(content) ?? new Map<string, Promise<Citation>>();
  known.set(content, citations);
  const citation = citations.get(address) ?? makeCitation(address, content);
  citations.set(address, citation);
  return citation;
}

async function makeCitation(
  address: string,
  { content, compiled, articles, figures, claims, datasets, numbers }: Published,
): Promise<Citation> {
  const [, collection, id] = /^\/(\w+)\/(.+)\/$/.exec(address) ?? [];
  const { site } = content;
  switch (collection) {
    case 'articles': {
      const article = entryAt(articles, (one) => one.article.slug === id);
      const stated = numbersOf(referencesInOrder(article, compiled), numbers);
      const version = await versionOf(article, compiled, content.datasets, stated);
      return articleCitation(site, article, version);
    }
    case 'figures': {
      const { compiled: figure, view } = viewAt(figures, id);
      const dataset = entryAt(
        [...content.datasets.values()],
        (one) => one.id === view.drawing.rows.dataset,
      );
      const usedIn = articlesWithFigure(articles, figure.figure.id);
      return figureCitation(site, figure, view, usedIn, await figureVersion(view, dataset));
    }
    case 'datasets': {
      const dataset = entryAt(datasets, (one) => one.id === id);
      const { version } = await dataPackage(publishedDataset(dataset, content));
      return datasetCitation(site, dataset, version);
    }
    case 'claims': {
      const claim = entryAt(claims, (one) => one.claim.id === id);
      const usedIn = articlesWithClaim(articles, claim.claim.id);
      return claimCitation(site, claim, usedIn, await claimVersion(claim, numbers));
    }
    default:
      throw new Error(`citationAt: there is nothing to cite at ${address}`);
  }
}
