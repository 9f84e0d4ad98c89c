import { canonical, withBase } from '../../model/address.ts';
import type { Notice } from '../../register/notices.ts';
import type { Site } from '../../schema/site.ts';
import type { Edition } from '../edition.ts';

/** A page in the place of one that has moved, or that was withdrawn. */
export interface NoticePage {
  readonly site: Site;
  readonly menu: Edition['menu'];
  /** Its own address, in full and without https://. */
  readonly shown: string;
  /** Where it leads by itself; a page that was withdrawn stays. */
  readonly to?: {
    /** With the base. */
    readonly address: string;
    /** The page, in full. */
    readonly canonical: string;
    /** In full and without https://. */
    readonly shown: string;
  };
  readonly withdrawn?: { readonly day: string; readonly reason: string };
  /** In somebody else's frame: nothing but the words. */
  readonly isFramed: boolean;
  /** The one that a frame asks for; the reader's own if left out. */
  readonly theme?: 'light' | 'dark';
  /** The first page, in full. */
  readonly home: string;
}

export function noticePage({ address, to, departure }: Notice, edition: Edition): NoticePage {
  const { site, menu } = edition;
  const shown = (path: string) => canonical(site, path).replace('https://', '');
  const frame = /\/embed\/(?:(light|dark)\/)?$/.exec(address);
  const theme = frame?.[1] as NoticePage['theme'];
  return {
    site,
    menu,
    shown: shown(address),
    ...(to !== undefined && {
      to: {
        address: withBase(site.base, to),
        canonical: canonical(site, to.replace(/#.*$/, '')),
        shown: shown(to),
      },
    }),
    ...(departure.withdrawn && { withdrawn: departure.withdrawn }),
    isFramed: frame !== null,
    ...(theme && { theme }),
    home: canonical(site, '/'),
  };
}
