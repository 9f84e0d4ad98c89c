import type { ElementContent } from 'hast';
import { addressOf, withBase } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import { finishAll } from '../../prose/render.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type ShownFigure, showFigure } from '../shown-figure.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** An article as the first page shows it: words alone, since its references are its own. */
export interface Teaser {
  /** With the base. */
  readonly address: string;
  readonly kicker: string;
  readonly title: string;
  readonly standfirst: readonly ElementContent[];
  readonly byline: string;
  readonly published: string;
}

/** The first page: the newest analysis with its first figure, the others, and what can be looked up. */
export interface HomePage {
  readonly frame: Furniture;
  readonly lead?: Teaser & {
    readonly points: readonly (readonly ElementContent[])[];
    readonly figure?: ShownFigure;
  };
  readonly others: readonly Teaser[];
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
  const [lead, ...others] = articles;
  const [drawn] = lead?.figures ?? [];
  return {
    frame: furnitureOf(edition, {
      title: `${site.name}: ${site.tagline}`,
      description: site.description,
      address: addressOf.home(),
    }),
    ...(lead && {
      lead: {
        ...teaser(lead, edition),
        points: lead.compiled.inBrief
          .slice(0, 3)
          .map(({ children }) => finishAll(children, context)),
        ...(drawn !== undefined && {
          figure: showFigure(edition.figure(drawn).opening, edition, context),
        }),
      },
    }),
    others: others.map((article) => teaser(article, edition)),
    shelves: {
      datasets: { count: datasets.length, address: at(addressOf.datasets()) },
      figures: { count: figures.length, address: at(addressOf.figures()) },
      claims: { count: claims.length, address: at(addressOf.claims()) },
    },
    pages: edition.pages.map(({ page }) => page.slug),
  };
}

function teaser({ compiled, address }: EditionArticle, { site, content }: Edition): Teaser {
  const { article, title, standfirst } = compiled;
  return {
    address: withBase(site.base, address),
    kicker: article.kicker,
    title: title.plain,
    standfirst: finishAll(standfirst.children, plainContext(content)),
    byline: article.byline,
    published: article.published,
  };
}
