import type { Series } from '../charts/series.ts';
import { addressOf, canonical } from '../model/address.ts';
import type { ClaimStatus } from '../schema/claim.ts';
import type { Site } from '../schema/site.ts';

/** The picture that a link to a page is shown with. */
export interface Card {
  /** From the site's root, e.g. "/cards/5f2b….png": another picture has another address. */
  readonly address: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** Px, as the platforms ask for it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Who publishes, as every card says it. */
export interface CardSite {
  readonly name: string;
  /** Where, without "https://". */
  readonly address: string;
}

/** Who published some rows and when: "Source: Port City Council" and ", 2026". */
export interface CardSource {
  readonly who: string;
  /** Begins with a comma; empty where no source has a date. */
  readonly years: string;
}

/** A strip of a drawing, and what a reader must know of it. */
export interface CardFigure {
  readonly series: Series;
  /** The measure, the unit and the span. */
  readonly measure: string;
  /** By name; then, where those are many, by their number. */
  readonly sources: readonly CardSource[];
}

/** An article, or a figure of one. */
export interface StoryWords {
  readonly kind: 'story';
  readonly site: CardSite;
  /** What it is, e.g. "Analysis". */
  readonly what: string;
  /** Its subject, in two or three words. */
  readonly subject?: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly figure?: CardFigure;
  /** When it was published; then in shorter ways. */
  readonly dates?: readonly string[];
}

/** Who said what, and what is known of it. */
export interface ClaimWords {
  readonly kind: 'claim';
  readonly site: CardSite;
  readonly status: ClaimStatus;
  readonly statement: string;
  readonly speaker: string;
  readonly role?: string;
  /** Where and when. */
  readonly occasion: string;
  /** Why it has its status. */
  readonly reason: string;
}

/** The site itself. */
export interface SiteWords {
  readonly kind: 'site';
  readonly site: CardSite;
  readonly tagline: string;
  readonly description: string;
}

/** The mark and the address, which can be set whatever the site is called. */
export interface TileWords {
  readonly kind: 'mark';
  readonly site: CardSite;
}

/** What a card says. All of it plain text. */
export type CardWords = StoryWords | ClaimWords | SiteWords | TileWords;

/** One way to show a page. */
export interface CardChoice {
  readonly words: CardWords;
  readonly alt: string;
}

/**
 * Ways to show a page, the best first: a card is the first of them whose words the fonts can set.
 * The last one always can be.
 */
export type CardChoices = readonly CardChoice[];

/** As many characters as X takes for an alternative. */
const longestAlt = 420;

/** Words of an alternative, as many as the platforms take. */
export function cardAlt(...sentences: readonly string[]): string {
  const words = sentences
    .map((one) => (/[.!?…]["”’]?$/.test(one) ? one : `${one}.`))
    .join(' ')
    .split(' ');
  while (words.join(' ').length > longestAlt) words.splice(-2, 2, '…');
  return words.join(' ');
}

/** The card of the site, for pages that have none of their own. */
export function siteCardChoices(site: Site): CardChoices {
  const { name, tagline, description } = site;
  const own = cardSite(site);
  return [
    {
      words: { kind: 'site', site: own, tagline, description: description.trim() },
      alt: cardAlt(`${name}: ${tagline}`),
    },
    { words: { kind: 'mark', site: own }, alt: cardAlt(`The mark of ${name}`, own.address) },
  ];
}

export function cardSite(site: Site): CardSite {
  const address = canonical(site, addressOf.home());
  return { name: site.name, address: address.replace(/^https:\/\/|\/$/g, '') };
}
