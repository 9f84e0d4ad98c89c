import type { DepartedPlace } from '../../register/place-departures.ts';
import type { Site } from '../../schema/site.ts';
import type { ArticleFacts } from '../article-facts.ts';
import { type Card, siteCardChoices } from '../card.ts';
import type { Edition } from '../edition.ts';

/** A page on the way from the home page to another. */
export interface Crumb {
  readonly name: string;
  /** From the site's root. */
  readonly address: string;
}

/** What every page has round what it says. */
export interface Furniture {
  readonly site: Site;
  /** What stands at the top of it. */
  readonly menu: Edition['menu'];
  /** For the browser's tab and previews, without the site's name. */
  readonly title: string;
  readonly description: string;
  /** The page's address from the site's root, e.g. "/about/". */
  readonly address: string;
  /** What a link to the page is shown with. */
  readonly card: Card;
  /** Where the page is an article. */
  readonly article?: ArticleFacts;
  /** The pages between the home page and this one. */
  readonly trail: readonly Crumb[];
  /** False for what nobody should find by searching. */
  readonly listed: boolean;
  /** Places that links still ask for on this page. */
  readonly left: readonly DepartedPlace[];
}

/** The frame of a page; its card is that of the site if it has none of its own. */
export function furnitureOf(
  { site, menu, left, cardOf }: Edition,
  own: Pick<Furniture, 'title' | 'description' | 'address'> &
    Partial<Pick<Furniture, 'card' | 'article' | 'trail' | 'listed'>>,
): Furniture {
  return {
    site,
    menu,
    trail: [],
    listed: true,
    ...own,
    card: own.card ?? cardOf(siteCardChoices(site)),
    left: left.get(own.address) ?? [],
  };
}
