import type { Element, ElementContent } from 'hast';
import { addressOf, withBase } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { plainText } from '../../prose/plain-text.ts';
import { finishAll, type RenderContext } from '../../prose/render.ts';
import type { CheckCounts } from '../check-counts.ts';
import { type ClaimLine, claimLine } from '../claim-line.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type ShownFigure, showFigure } from '../shown-figure.ts';
import { type Thumbnail, thumbnail } from '../thumbnail.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { type ListedArticle, listedArticle } from './index-pages.ts';

/** An article as the first page shows it: words alone, since its references are its own. */
export interface Teaser {
  /** With the base. */
  readonly address: string;
  readonly kicker: string;
  readonly title: string;
  readonly standfirst: readonly ElementContent[];
  readonly byline: string;
  readonly published: string;
  readonly check: CheckCounts;
}

/** A point in brief by the first number that it states, in its own words, so that it is held against the data. */
export interface BigNumber {
  readonly figure: string;
  readonly point: readonly ElementContent[];
}

/** The first page: the newest analysis with its lead, the others, and what can be looked up. */
export interface HomePage {
  readonly frame: Furniture;
  readonly lead?: Teaser & {
    readonly findings: readonly BigNumber[];
    readonly figure?: ShownFigure;
    /** Words of its text, notes left out. */
    readonly wordCount: number;
    /** Claims of its text that do not stand. */
    readonly disputed: readonly ClaimLine[];
    /** Its other figures. */
    readonly figures: readonly Thumbnail[];
  };
  /** The next newest, with what they say. */
  readonly others: readonly Teaser[];
  /** Those before them, by their titles. */
  readonly earlier: readonly ListedArticle[];
  /** The list of all, with the base; absent where all stand on the first page. */
  readonly all?: string;
  /** Addresses with the base; how many there are of each. */
  readonly shelves: Readonly<
    Record<'datasets' | 'figures' | 'claims', { readonly count: number; readonly address: string }>
  >;
  /** Slugs of the pages about the site. */
  readonly pages: readonly string[];
}

export function homePage(edition: Edition): HomePage {
  const { site, articles, datasets, figures, claims } = edition;
  const context = plainContext(edition.content);
  const at = (address: string) => withBase(site.base, address);
  const [lead, ...rest] = articles;
  const shown = rest.slice(0, mostTeasers + mostLines);
  const drawn = lead?.lead ?? lead?.figures[0];
  return {
    frame: furnitureOf(edition, {
      title: `${site.name}: ${site.tagline}`,
      description: site.description,
      address: addressOf.home(),
    }),
    ...(lead && {
      lead: {
        ...teaser(lead, edition),
        findings: findingsOf(lead, context),
        wordCount: lead.compiled.body.wordCount,
        disputed: lead.claims
          .map((id) => edition.claim(id))
          .filter(({ claim }) => claim.status === 'disputed')
          .map((claim) => claimLine(claim, context)),
        figures: lead.figures
          .filter((id) => id !== drawn)
          .slice(0, mostPictures)
          .map((id) => thumbnail(edition.figure(id).opening, edition)),
        ...(drawn !== undefined && {
          figure: showFigure(edition.figure(drawn).opening, edition, context),
        }),
      },
    }),
    others: shown.slice(0, mostTeasers).map((article) => teaser(article, edition)),
    earlier: shown.slice(mostTeasers).map((article) => listedArticle(article, edition)),
    ...(shown.length < rest.length && { all: at(addressOf.articles()) }),
    shelves: {
      datasets: { count: datasets.length, address: at(addressOf.datasets()) },
      figures: { count: figures.length, address: at(addressOf.figures()) },
      claims: { count: claims.length, address: at(addressOf.claims()) },
    },
    pages: edition.pages.map(({ page }) => page.slug),
  };
}

/** Figures beside the lead that the first page shows, in a row of three. */
const mostPictures = 3;

/** Articles below the lead: a row of three with what they say, and lines for those before. */
const mostTeasers = 3;
const mostLines = 16;

/** The first three points that state a number. */
function findingsOf({ compiled }: EditionArticle, context: RenderContext): BigNumber[] {
  return compiled.inBrief
    .flatMap(({ children }) => {
      const number = children.find(
        (child): child is Element =>
          child.type === 'element' && child.properties['dataScheme'] === 'number',
      );
      if (!number) return [];
      const [figure = ''] = finishAll(number.children, context).map((one) => plainText(one));
      return [{ figure, point: finishAll(children, context) }];
    })
    .slice(0, 3);
}

function teaser({ compiled, address, check }: EditionArticle, { site, content }: Edition): Teaser {
  const { article, title, standfirst } = compiled;
  return {
    address: withBase(site.base, address),
    kicker: article.kicker,
    title: title.plain,
    standfirst: finishAll(standfirst.children, plainContext(content)),
    byline: article.byline,
    published: article.published,
    check,
  };
}
