import type { Series } from '../../charts/series.ts';
import { addressOf, canonical } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { plainText } from '../../prose/plain-text.ts';
import type { Site } from '../../schema/site.ts';
import { captionOf } from '../caption.ts';
import { type ChangeLine, changeLine } from '../change-line.ts';
import { descriptionInWords } from '../description.ts';
import type { Edition } from '../edition.ts';
import type { EditionFigure, EditionView } from '../edition-figure.ts';
import { type FigureData, figureData } from '../figure-data.ts';
import { rowsAsCsv } from '../rows-as-csv.ts';
import { frameFigure, type ShownFigure } from '../shown-figure.ts';
import { withoutLinks } from '../without-links.ts';

/** A figure in somebody else's frame. */
export interface EmbedPage {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** Of the page that it is a part of, from the site's root; and in full. */
  readonly address: string;
  readonly shared: string;
  /** The reader's own if left out. */
  readonly theme?: 'light' | 'dark';
  readonly figure: ShownFigure;
  readonly changes: readonly ChangeLine[];
}

export function embedPage(
  view: EditionView,
  theme: EmbedPage['theme'],
  edition: Edition,
): EmbedPage {
  const { site, uses, content } = edition;
  const context = plainContext(content);
  return {
    site,
    title: view.title.plain,
    description: descriptionInWords(view),
    address: view.address,
    shared: canonical(site, view.address),
    ...(theme && { theme }),
    figure: frameFigure(view, edition, context),
    changes: uses
      .changesOfFigure(view.figure.id)
      .map((change) => changeLine(change, context))
      .map((line) => ({ ...line, note: withoutLinks(line.note) })),
  };
}

/** A figure as a picture that stands alone, as SVG or PNG. */
export interface FigurePicture {
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly description: string;
    readonly note?: string;
    readonly source: string;
    readonly site: { readonly name: string; readonly address: string };
  };
  readonly series: Series;
}

/** `path` is that of the picture's page below /figures/. */
export function figurePicture(
  path: string,
  view: EditionView,
  { site, content }: Edition,
): FigurePicture {
  const { note, source } = captionOf(view, content.sources, plainContext(content));
  const plain = (children: typeof note) => plainText({ type: 'root', children: [...children] });
  return {
    words: {
      title: view.title.plain,
      subtitle: view.subtitle.plain,
      description: descriptionInWords(view),
      ...(note.length > 0 && { note: plain(note) }),
      source: plain(source),
      site: {
        name: site.name,
        address: canonical(site, addressOf.figure(path)).replace('https://', ''),
      },
    },
    series: view.series(),
  };
}

/** The rows that a figure draws, cells as published, as CSV. */
export function figureRows({ drawing, dataset }: EditionView): string {
  return rowsAsCsv(drawing, dataset);
}

/** A figure's marks in words, for the script on its own page, where states are pages too. */
export function figureMarks(
  figure: EditionFigure,
  { content }: Edition,
): Readonly<Record<string, FigureData>> {
  return { [figure.id]: figureData(figure, content, plainContext(content)) };
}
