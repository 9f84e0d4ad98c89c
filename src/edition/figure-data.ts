import { type DrawingName, drawingsFor, drawingWidths } from '../charts/frame.ts';
import { choicesOf } from '../model/states.ts';
import { plainContext } from '../prose/article-context.ts';
import type { RenderContext } from '../prose/render.ts';
import type { Content } from '../reading/content.ts';
import { captionOf } from './caption.ts';
import { setDescription } from './description.ts';
import { drawingNoun } from './drawing-noun.ts';
import type { EditionFigure, EditionView } from './edition-figure.ts';
import { type ReadableMark, readableMarks } from './mark-words.ts';
import { type Node, toNode } from './node.ts';

/** A figure in one state, as a page's script gets it. */
export interface ViewData {
  readonly marks: readonly ReadableMark[];
  /** Only where there are states to change between: else the page has all of it already. */
  readonly change?: {
    readonly label: string;
    readonly title: readonly Node[];
    readonly subtitle: readonly Node[];
    readonly foot: readonly Node[];
    readonly description: readonly Node[];
    readonly drawings: Readonly<Partial<Record<DrawingName, Node>>>;
  };
}

/** What a page's script needs to bring a figure to life. */
export interface FigureData {
  readonly dataset: string;
  /** The state that the page shows first; empty where there are none. */
  readonly opening: string;
  /** By the id of the state; by the empty word where there are none. */
  readonly views: Readonly<Record<string, ViewData>>;
}

export function figureData(
  { opening, views }: EditionFigure,
  content: Content,
  context: RenderContext,
): FigureData {
  return {
    dataset: opening.dataset.id,
    opening: opening.state?.id ?? '',
    views: Object.fromEntries(
      views.map((view) => [view.state?.id ?? '', viewData(view, content, context)]),
    ),
  };
}

function viewData(view: EditionView, content: Content, context: RenderContext): ViewData {
  const marks = readableMarks(view.drawing, view.dataset);
  if (choicesOf(view.drawing).length === 0 || !view.state) return { marks };
  const words = captionOf(view, content.sources, context);
  const draw = (width: number) => toNode(view.drawn(width, drawingNoun(view)).tree);
  return {
    marks,
    change: {
      label: view.state.label,
      title: words.title.map(toNode),
      subtitle: words.subtitle.map(toNode),
      foot: words.foot.map(toNode),
      description: setDescription(view, plainContext(content)).map(toNode),
      drawings: Object.fromEntries(
        drawingsFor(view.drawing).map((name) => [name, draw(drawingWidths[name])]),
      ),
    },
  };
}
