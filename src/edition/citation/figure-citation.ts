import type { Site } from '../../schema/site.ts';
import type { EditionArticle } from '../edition-article.ts';
import type { EditionView } from '../edition-figure.ts';
import { type Citation, toCitation } from './citation.ts';
import { creditOf } from './credit.ts';

/** How to cite a figure in one of its states. */
export async function figureCitation(
  site: Site,
  view: EditionView,
  usedIn: readonly EditionArticle[],
): Promise<Citation> {
  const { state, drawing, dataset } = view;
  const label = drawing.states?.label;
  return toCitation(site, view.address, {
    kind: 'figure',
    title: view.title.plain,
    ...(state && label && { detail: `${label}: ${state.label}` }),
    // One that stands in no article is as old as its rows.
    date: dataset.retrieved,
    ...creditOf(site, usedIn),
    version: await view.version(),
  });
}
