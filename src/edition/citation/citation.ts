import { canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';

export type CitedKind = 'article' | 'figure' | 'dataset' | 'claim';

/** All that a citation of something on the site says. Every text is one line. */
export interface Citation {
  readonly kind: CitedKind;
  readonly title: string;
  /** One name, kept whole: an institution, or names as a byline has them. */
  readonly author: string;
  /** What must be said beside the kind: "status: disputed" of a claim. */
  readonly detail?: string;
  /** The name of the site. */
  readonly site: string;
  /** The day of publication, YYYY-MM-DD; of a dataset the day on which it was retrieved. */
  readonly date?: string;
  readonly version: string;
  /** The canonical address, as ASCII. */
  readonly address: string;
  /** By which bibliographies tell citations apart: the address, which is a promise. */
  readonly key: string;
  readonly language: string;
}

/** What is different from one citation to the next. */
export type CitedWords = Pick<
  Citation,
  'kind' | 'title' | 'author' | 'detail' | 'date' | 'version'
>;

/** The citation of what stands at an address of the site, e.g. "/claims/talks-begun/". */
export function toCitation(site: Site, address: string, stated: CitedWords): Citation {
  const { href } = new URL(canonical(site, address));
  return {
    ...stated,
    title: oneLine(stated.title),
    author: oneLine(stated.author),
    ...(stated.detail && { detail: oneLine(stated.detail) }),
    site: oneLine(site.name),
    address: href,
    // TeX reads a per cent sign as the beginning of a comment.
    key: href.replace(/^https:\/\/|\/$/g, '').replaceAll('%', '+'),
    language: site.language,
  };
}

/** A line break would end a field of RIS, and no format has a use for one in a title. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
