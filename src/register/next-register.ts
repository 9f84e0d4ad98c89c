import {
  bare,
  type KeptAddress,
  type KeptChange,
  type KeptNumber,
  type KeptParagraph,
  type LinkRegister,
} from './link-register.ts';

/** What is now published at an address. */
export interface NowPublished {
  /** Ids on the page that a link can lead to. */
  readonly places: ReadonlySet<string>;
  /** Of a page with paragraphs: in order, removed ones too. */
  readonly paragraphs?: readonly KeptParagraph[];
  /** Of an article. */
  readonly numbers?: ReadonlyMap<string, KeptNumber>;
  readonly changes?: readonly KeptChange[];
}

/** The register after a release: all that it had, and what is published now. */
export function nextRegister(
  register: LinkRegister,
  published: ReadonlyMap<string, NowPublished>,
): LinkRegister {
  const next = new Map<string, KeptAddress>(register);
  for (const [address, now] of published) next.set(address, grown(register.get(address), now));
  return next;
}

function grown(before: KeptAddress = bare, now: NowPublished): KeptAddress {
  const paragraphs = now.paragraphs ?? before.paragraphs;
  const ids = new Set(paragraphs.map(({ id }) => id));
  // Of paragraphs that have gone elsewhere only the place is left to remember.
  const places = [...before.places, ...before.paragraphs.map(({ id }) => id), ...now.places];
  return {
    places: new Set(places.filter((place) => !ids.has(place))),
    paragraphs,
    numbers: now.numbers ?? before.numbers,
    changes: now.changes ?? before.changes,
  };
}
