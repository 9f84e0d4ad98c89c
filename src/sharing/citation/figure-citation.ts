import type { CompiledArticle, CompiledFigure, CompiledView } from '../../prose/compile-content.ts';
import type { Site } from '../../schema/site.ts';
import { addressOf } from '../address.ts';
import { type Citation, toCitation } from './citation.ts';
import { creditOf } from './credit.ts';

/** How to cite a figure in one of its states, in the version that `figureVersion` gives. */
export function figureCitation(
  site: Site,
  { figure, state: opening }: CompiledFigure,
  view: CompiledView,
  usedIn: readonly CompiledArticle[],
  version: string,
): Citation {
  const { state } = view;
  const label = figure.drawing.states?.label;
  // The state that is shown first is the figure itself: one thing, one address.
  const address = addressOf.figure(figure.id, state?.id === opening?.id ? undefined : state?.id);
  return toCitation(site, address, {
    kind: 'figure',
    title: view.title.plain,
    ...(state && label && { detail: `${label}: ${state.label}` }),
    ...creditOf(site, usedIn),
    version,
  });
}
