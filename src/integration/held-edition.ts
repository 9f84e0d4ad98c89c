import type { Edition } from '../edition/edition.ts';
import { type Pages, pagesOf } from '../edition/pages.ts';

/**
 * The edition in hand. Astro renders pages in the process that started it, out of modules of its
 * own: they reach this one by its address (see virtual-edition), and so the very edition that was
 * checked, be it by `npm run build`, `npx astro build` or a development server.
 */
let held: { readonly edition: Edition; readonly pages: Pages; asked(): void } | undefined;
let lacking = 'no edition was made yet';

/** Takes an edition in hand. `asked` hears of every page that is asked for. */
export function hold(edition: Edition, asked: () => void = () => {}): void {
  held = { edition, pages: pagesOf(edition), asked };
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

export const addresses: Pages['addresses'] = (kind) => holding().pages.addresses(kind);

export const page: Pages['page'] = (address, kind) => {
  const { pages, asked } = holding();
  asked();
  return pages.page(address, kind);
};

function holding(): NonNullable<typeof held> {
  if (!held) throw new Error(lacking);
  return held;
}
