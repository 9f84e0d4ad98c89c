import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import type { EditionView } from '../edition-figure.ts';
import { toPaperRows } from '../paper-rows.ts';
import { isLow, type PaperMeasure } from './drawn.ts';

/** A figure in its place on paper. */
export interface PlacedFigure {
  readonly view: EditionView;
  readonly measure: PaperMeasure;
}

/** The figures beside the lead. */
export interface PlacedFigures {
  /** Two beside each other, or one over both columns. */
  readonly figures: readonly PlacedFigure[];
  /** The only one stands at the head of the first column. */
  readonly columnFigure?: PlacedFigure;
}

/**
 * The figure on the top of the article, unless its author names others for the briefing: then the first of
 * those. Of an article without either, the first that leaves room for words.
 */
export function paperLead(
  { compiled, figures, lead }: EditionArticle,
  edition: Edition,
): PlacedFigure | undefined {
  const named = compiled.article.briefing?.figures;
  const chosen = named && !named.some((id) => id === lead) ? named[0] : lead;
  const views = (chosen === undefined ? figures : [chosen]).map((id) => edition.figure(id).opening);
  const view = views.find((one) => isLow(one, 'sheet')) ?? views[0];
  return view && { view, measure: 'sheet' };
}

/** Places figures beside the lead. */
export function placeFigures(views: readonly EditionView[]): PlacedFigures {
  const [only, ...others] = views;
  if (only && others.length === 0 && isLow(only, 'column')) {
    return { figures: [], columnFigure: { view: only, measure: 'column' } };
  }
  const rows = toPaperRows(views, (view) => !isLow(view, 'column'));
  return {
    figures: rows.flatMap((row): PlacedFigure[] =>
      row.kind === 'pair'
        ? row.figures.map((view) => ({ view, measure: 'column' }))
        : [{ view: row.figure, measure: 'sheet' }],
    ),
  };
}
