import { addressOf, withBase } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { figureCard } from '../card-of.ts';
import type { Edition } from '../edition.ts';
import type { EditionView } from '../edition-figure.ts';
import { type PaperFigure, paperFigure } from '../paper-figure.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** Every named example of every kind of chart, as it is read. */
export function galleryPage(edition: Edition): { readonly frame: Furniture } {
  return {
    frame: furnitureOf(edition, {
      title: 'Gallery',
      description: 'Every kind of chart, in every named example.',
      address: '/gallery/',
    }),
  };
}

/** The proof sheet of a figure: every form in which readers meet it; addresses with the base. */
export interface ProofsPage {
  readonly language: string;
  readonly title: string;
  readonly embeds: Readonly<Record<'light' | 'dark', string>>;
  readonly card: string;
  readonly image: string;
  readonly paper: readonly PaperFigure[];
}

export function proofsPage(view: EditionView, edition: Edition): ProofsPage {
  const { site, content } = edition;
  const { id, opening } = view.figure;
  const at = (address: string) => withBase(site.base, address);
  const embed = (theme: 'light' | 'dark') =>
    `${at(addressOf.embed(id, view.addressState))}#${theme}`;
  return {
    language: site.language,
    title: view.title.plain,
    embeds: { light: embed('light'), dark: embed('dark') },
    card: at(figureCard(view, edition).address),
    image: at(addressOf.figureFile(id, view.addressState, 'png')),
    paper: (['column', 'sheet'] as const).map((measure) =>
      paperFigure({ view: opening, measure }, edition, plainContext(content)),
    ),
  };
}
