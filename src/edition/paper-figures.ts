import type { ElementContent } from 'hast';
import { drawingWidths } from '../charts/frame.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import { captionOf } from './caption.ts';
import type { Edition } from './edition.ts';
import type { EditionView } from './edition-figure.ts';
import { toPaperRows } from './paper-rows.ts';
import { withoutLinks } from './without-links.ts';

/** A figure on paper, drawn for its place and never scaled. */
export interface PaperFigure {
  readonly title: readonly ElementContent[];
  readonly subtitle: readonly ElementContent[];
  readonly foot: readonly ElementContent[];
  /** Whether it takes the whole width. */
  readonly isSingle: boolean;
  readonly drawing: string;
  /** For a narrow screen that shows the sheet. */
  readonly narrow: string;
}

/** Widths of a column and of both on A4, px: what a drawing is made for. */
const widths = { column: 338, both: 703 };
/** Higher than this, a drawing in a column leaves no side for anything else, px. */
const tall = 460;

/** Sets figures on paper: two beside each other, or one over the whole width. */
export function paperFigures(
  views: readonly EditionView[],
  { content }: Edition,
  context: RenderContext,
): PaperFigure[] {
  const draw = (view: EditionView, width: number) =>
    view.drawn(width, `${view.title.plain}. ${view.description.plain}`);
  const rows = toPaperRows(views, (view) => draw(view, widths.column).height > tall);
  const placed = rows.flatMap((row) =>
    row.kind === 'pair'
      ? row.figures.map((view) => ({ view, width: widths.column }))
      : [{ view: row.figure, width: widths.both }],
  );
  return placed.map(({ view, width }) => {
    const { note, origin } = captionOf(view, content.sources, context);
    return {
      title: finishAll(view.title.children, context),
      subtitle: finishAll(view.subtitle.children, context),
      foot: withoutLinks([...note, { type: 'text', value: ' ' }, ...origin]),
      isSingle: width === widths.both,
      drawing: draw(view, width).svg,
      narrow: draw(view, drawingWidths.narrow).svg,
    };
  });
}
