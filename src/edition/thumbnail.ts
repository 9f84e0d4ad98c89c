import { drawingWidths } from '../charts/frame.ts';
import { addressOf, withBase } from '../model/address.ts';
import type { Edition } from './edition.ts';
import type { EditionView } from './edition-figure.ts';

/** A figure in a list: its narrowest drawing with its title. */
export interface Thumbnail {
  /** With the base. */
  readonly address: string;
  readonly title: string;
  readonly subtitle: string;
  readonly svg: string;
}

export function thumbnail(view: EditionView, { site }: Edition): Thumbnail {
  const { title, subtitle } = view;
  return {
    address: withBase(site.base, addressOf.figure(view.figure.id)),
    title: title.plain,
    subtitle: subtitle.plain,
    svg: view.drawn(drawingWidths.narrow, title.plain).svg,
  };
}
