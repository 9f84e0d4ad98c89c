import type { ElementContent } from 'hast';
import { type DrawingName, drawingWidths } from '../../charts/frame.ts';
import { toTable } from '../../charts/to-table.ts';
import { addressOf, canonical, withBase } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { plainText } from '../../prose/plain-text.ts';
import { captionOf } from '../caption.ts';
import { figureCard } from '../card-of.ts';
import { grouped } from '../cell-words.ts';
import { type ChangeLine, changeLine } from '../change-line.ts';
import type { Citation } from '../citation/citation.ts';
import { figureCitation } from '../citation/figure-citation.ts';
import { descriptionInWords } from '../description.ts';
import { drawingNoun } from '../drawing-noun.ts';
import type { Edition } from '../edition.ts';
import type { EditionView } from '../edition-figure.ts';
import { reportAddress } from '../report-address.ts';
import { type ShownFigure, showFigure } from '../shown-figure.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** A thing of the site with the way to it, the base included. */
export interface Linked {
  readonly title: string;
  readonly address: string;
}

/** The rows that a figure draws, from the data and not from the drawing. */
export interface ShownTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What somebody else's frame shows of a figure, for the code that they copy. */
export interface EmbeddedFigure {
  /** In full. */
  readonly address: string;
  readonly origin: string;
  /** Of the site. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Empty where there is none. */
  readonly note: string;
  readonly source: string;
  readonly changes: readonly ChangeLine[];
  /** Of the drawings, in px, by what they are called; a frame is never as wide as a page. */
  readonly heights: Readonly<Record<Exclude<DrawingName, 'full'>, number>>;
}

/** A figure by itself, in one of its states. */
export interface FigurePage {
  readonly frame: Furniture;
  readonly figure: ShownFigure;
  /** Where a script finds the words of its marks, and its states. */
  readonly data: string;
  readonly changes: readonly ChangeLine[];
  readonly table: ShownTable;
  readonly dataset: Linked & { readonly publisher: string };
  /** The published articles that show it or lead to it, at the place and in the state. */
  readonly usedIn: readonly Linked[];
  readonly files: Readonly<Record<'svg' | 'png' | 'csv', string>>;
  readonly embed: EmbeddedFigure;
  readonly citation: Citation;
  /** What is cited is this page, which for the opening state is not the figure's own address. */
  readonly cited: string;
  /** Opens a letter that reports it. */
  readonly report: string;
}

/** `path` is that of the page below /figures/. */
export async function figurePage(
  path: string,
  view: EditionView,
  edition: Edition,
): Promise<FigurePage> {
  const { site, uses } = edition;
  const { id, opening } = view.figure;
  const { dataset, addressState } = view;
  const context = plainContext(edition.content);
  const at = (address: string) => withBase(site.base, address);
  const file = (ending: 'svg' | 'png' | 'csv') =>
    at(addressOf.figureFile(id, addressState, ending));
  const changes = uses.changesOfFigure(id).map((change) => changeLine(change, context));
  const ownTrail = addressState
    ? [{ name: opening.title.plain, address: addressOf.figure(id) }]
    : [];
  return {
    frame: furnitureOf(edition, {
      title: view.title.plain,
      description: descriptionInWords(view),
      address: view.address,
      card: figureCard(view, edition),
      trail: [{ name: 'Figures', address: addressOf.figures() }, ...ownTrail],
    }),
    figure: showFigure(view, edition, context),
    data: at(`/figures/${id}.json`),
    changes,
    table: shownTable(view),
    dataset: {
      title: dataset.title,
      address: at(addressOf.dataset(dataset.id)),
      publisher: dataset.publisher,
    },
    usedIn: uses.showing(id).map((article) => {
      const place = `${addressState ? `?${id}=${addressState}` : ''}#fig-${id}`;
      const address = at(article.address);
      const isPlaced = article.figures.includes(id);
      return { title: article.facts.title, address: isPlaced ? address + place : address };
    }),
    files: { svg: file('svg'), png: file('png'), csv: file('csv') },
    embed: embedded(view, edition, changes),
    citation: await figureCitation(site, view, uses.placing(id)),
    cited: addressOf.figure(path),
    report: reportAddress(site, {
      kind: 'figure',
      id: path,
      address: view.address,
      words: view.title.plain,
    }),
  };
}

function embedded(
  view: EditionView,
  { site, content }: Edition,
  changes: readonly ChangeLine[],
): EmbeddedFigure {
  const words = captionOf(view, content.sources, plainContext(content));
  const plain = (children: readonly ElementContent[]) =>
    plainText({ type: 'root', children: [...children] });
  const heightAt = (width: number) => view.drawn(width, drawingNoun(view)).height;
  return {
    address: canonical(site, addressOf.embed(view.figure.id, view.addressState)),
    origin: new URL(site.address).origin,
    name: site.name,
    title: view.title.plain,
    subtitle: view.subtitle.plain,
    note: plain(words.note),
    source: plain(words.source),
    changes,
    heights: {
      wide: heightAt(drawingWidths.wide),
      middle: heightAt(drawingWidths.middle),
      narrow: heightAt(drawingWidths.narrow),
    },
  };
}

function shownTable({ drawing, dataset }: EditionView): ShownTable {
  const { columns, rows } = toTable(drawing, dataset);
  return {
    title: dataset.title,
    columns: columns.map(({ title, isNumber }) => ({ title, isNumber })),
    rows: rows.map(({ line, cells, values }) => ({
      line,
      cells: columns.map(({ name, isNumber }) => {
        const cell = cells[name] ?? '';
        if (!isNumber) return cell;
        return values[name]?.kind === 'missing' ? 'not available' : grouped(cell);
      }),
    })),
  };
}
