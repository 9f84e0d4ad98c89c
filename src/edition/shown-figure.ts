import type { ElementContent } from 'hast';
import { type DrawingName, drawingsFor, drawingWidths } from '../charts/frame.ts';
import { addressOf, canonical, withBase } from '../model/address.ts';
import { choicesOf } from '../model/states.ts';
import { plainContext } from '../prose/article-context.ts';
import type { RenderContext } from '../prose/render.ts';
import { aboutId, titleId } from '../register/anchor.ts';
import { captionOf } from './caption.ts';
import { setDescription } from './description.ts';
import { drawingNoun } from './drawing-noun.ts';
import type { Edition } from './edition.ts';
import type { EditionView } from './edition-figure.ts';
import { withoutLinks } from './without-links.ts';

/** One of a figure's states, as a row of links lists it; or what there is none of. */
export type StateLink =
  | { readonly unavailable: string }
  | {
      readonly id: string;
      readonly label: string;
      readonly address: string;
      readonly isShown: boolean;
    };

/** A figure as a page or a frame shows it: its words, set, and a drawing for each width. */
export interface ShownFigure {
  readonly id: string;
  /** The state that is shown; absent where the figure has none. */
  readonly state?: string;
  /** The id of its title, by which it is called: of no author's words, so that reader modes keep it. */
  readonly titleId: string;
  /** The id of its description, where a page has that. */
  readonly aboutId: string;
  /** The title without markup. */
  readonly name: string;
  readonly title: readonly ElementContent[];
  readonly subtitle: readonly ElementContent[];
  readonly foot: readonly ElementContent[];
  /** What it shows, for who does not see it: its numbers stand in the text as well, and are plain words. */
  readonly description: readonly ElementContent[];
  /** Absent in a frame, in which no state can be changed. */
  readonly states?: { readonly label: string | undefined; readonly links: readonly StateLink[] };
  /** Whether it may take the width of the page. */
  readonly isFull?: boolean;
  /** The narrowest first. */
  readonly drawings: readonly { readonly name: DrawingName; readonly svg: string }[];
  /** Its own page and its picture, with the base; and what is shared, in full. */
  readonly page: string;
  readonly image: string;
  readonly shared: string;
  /** The site's mark, which stands in for the picture until somebody wants it. */
  readonly mark: string;
}

/** A view for a page whose references are set in a context. */
export function showFigure(
  view: EditionView,
  { site, content }: Edition,
  context: RenderContext,
): ShownFigure {
  const { title, subtitle, foot } = captionOf(view, content.sources, context);
  const { id } = view.figure;
  const at = (address: string) => withBase(site.base, address);
  const links = choicesOf(view.figure.compiled.figure.drawing).map(
    (choice): StateLink =>
      'unavailable' in choice
        ? { unavailable: choice.unavailable }
        : {
            id: choice.id,
            label: choice.label,
            address: at(addressOf.figure(id, choice.id)),
            isShown: choice.id === view.state?.id,
          },
  );
  return {
    id,
    ...(view.state && { state: view.state.id }),
    titleId: titleId(id),
    aboutId: aboutId(id),
    name: view.title.plain,
    title,
    subtitle,
    foot,
    description: setDescription(view, plainContext(content)),
    ...(links.length > 0 && { states: { label: view.drawing.states?.label, links } }),
    ...(view.drawing.width && { isFull: true }),
    drawings: drawingsFor(view.drawing).map((name) => ({
      name,
      svg: view.drawn(drawingWidths[name], drawingNoun(view)).svg,
    })),
    page: at(addressOf.figure(id)),
    image: at(addressOf.figureFile(id, undefined, 'png')),
    shared: canonical(site, view.address),
    mark: at(addressOf.mark()),
  };
}

/** The same for somebody else's frame: no link may lead the frame away. */
export function frameFigure(
  view: EditionView,
  edition: Edition,
  context: RenderContext,
): ShownFigure {
  const { states: _, isFull, ...figure } = showFigure(view, edition, context);
  return {
    ...figure,
    // A frame is a part of a page, and never as wide as one.
    drawings: figure.drawings.filter(({ name }) => name !== 'full'),
    title: withoutLinks(figure.title),
    subtitle: withoutLinks(figure.subtitle),
    foot: withoutLinks(figure.foot),
  };
}
