import type { Edition } from '../edition/edition.ts';
import { type Pages, pagesOf } from '../edition/pages.ts';

/**
 * The edition in hand. Astro renders pages in the process that started it, out of modules of its
 * own: they reach this one by its address (see virtual-edition), and so the very edition that was
 * checked, be it by `npm run build`, `npx astro build` or a development server.
 */
let held: Held | undefined;
let lacking = 'no edition was made yet';

interface Held {
  readonly edition: Edition;
  readonly pages: Pages;
  /** Hears of every page that is asked for. */
  asked(): void;
  /** Whether what stands at an address is there already, so that its route has no such path. */
  isThere(address: string): boolean;
}

/** Takes an edition in hand. */
export function hold(
  edition: Edition,
  { pages = pagesOf(edition), asked = () => {}, isThere = () => false }: Partial<Held> = {},
): void {
  held = { edition, pages, asked, isThere };
}

/** Lets go of it: whoever asks for a page is told why there is none. */
export function letGo(why: string): void {
  held = undefined;
  lacking = why;
}

/** The edition in hand. Throws where there is none. */
export function inHand(): Edition {
  return holding().edition;
}

export const addresses: Pages['addresses'] = (kind) => {
  const { pages, isThere } = holding();
  return pages.addresses(kind).filter((address) => !isThere(address));
};

export const page: Pages['page'] = (address, kind) => {
  const { pages, asked } = holding();
  asked();
  return pages.page(address, kind);
};

function holding(): Held {
  if (!held) throw new Error(lacking);
  return held;
}
