import type { Unit } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';

/** A paragraph, a quotation or an item of a list as it was last published. */
export interface KeptParagraph {
  /** Its anchor, which stays, e.g. "p-0k3v9zz". */
  readonly id: string;
  /** A hash of its words: equal words, equal hash. */
  readonly words: string;
  /** A sketch of its words, by which they are known again after an edit (see sketch.ts). */
  readonly sketch: string;
  /** Whether it has been removed; its anchor lands on a neighbour. */
  readonly isGone: boolean;
}

/** A number that an article stated when it was last published. */
export interface KeptNumber {
  readonly value: Value;
  readonly unit: Unit;
  /** A rank that is shared. */
  readonly tied: boolean;
  /** Each wording of it once. */
  readonly words: readonly string[];
}

/** An entry of the log of changes that was published. */
export interface KeptChange {
  readonly date: string;
  readonly kind: string;
}

/** What is remembered of one address. */
export interface KeptAddress {
  /** Ids on the page that a link can lead to, those of paragraphs apart. */
  readonly places: ReadonlySet<string>;
  /** In the order of the page, removed ones at the place where they land. */
  readonly paragraphs: readonly KeptParagraph[];
  readonly numbers: ReadonlyMap<string, KeptNumber>;
  readonly changes: readonly KeptChange[];
}

/** Every address that was ever published, from the site's root, e.g. "/articles/talks/". */
export type LinkRegister = ReadonlyMap<string, KeptAddress>;

/** An address of which nothing but itself is remembered: most files. */
export const bare: KeptAddress = {
  places: new Set(),
  paragraphs: [],
  numbers: new Map(),
  changes: [],
};

/** Every id on a page that is promised, those of paragraphs too. */
export function promisedPlaces({ places, paragraphs }: KeptAddress): string[] {
  return [...places, ...paragraphs.map(({ id }) => id)];
}
