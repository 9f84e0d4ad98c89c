import type { ElementContent } from 'hast';
import { addressOf, canonical, withBase } from '../../model/address.ts';
import { briefingContext } from '../../prose/article-context.ts';
import { finishAll } from '../../prose/render.ts';
import type { Site } from '../../schema/site.ts';
import type { ArticleFacts } from '../article-facts.ts';
import { composeBriefing } from '../briefing/briefing.ts';
import type { PlacedFigure } from '../briefing/placed-figures.ts';
import type { Card } from '../card.ts';
import { articleCard } from '../card-of.ts';
import { type ChangeLine, changeLine } from '../change-line.ts';
import type { CheckCounts } from '../check-counts.ts';
import { type CitedSource, sourcesNamed } from '../cited-sources.ts';
import { type ClaimLine, claimLine } from '../claim-line.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type PaperFigure, paperFigure } from '../paper-figure.ts';

/** A claim with the reason for its status. */
export interface PaperClaim extends ClaimLine {
  readonly basis: readonly ElementContent[];
}

/** An article on paper. */
export interface BriefingPage {
  readonly site: Site;
  readonly card: Card;
  readonly facts: ArticleFacts;
  /** Of the article and of this page, from the site's root. */
  readonly article: string;
  readonly address: string;
  /** The article's address as paper bears it. */
  readonly printed: string;
  /** The PDFs by their size of paper, with the base; absent where there are none. */
  readonly files?: { readonly a4: string; readonly letter: string };
  readonly version: string;
  readonly kicker: string;
  readonly title: readonly ElementContent[];
  readonly standfirst: readonly ElementContent[];
  readonly byline: string;
  readonly published: string;
  /** The day of the article's latest source. */
  readonly asOf?: string;
  readonly check: CheckCounts;
  /** Whether words or figures of the article are left out. */
  readonly isCut: boolean;
  readonly inBrief: readonly (readonly ElementContent[])[];
  readonly lead?: PaperFigure;
  readonly claims: readonly PaperClaim[];
  /** Which side has the claims. */
  readonly claimsOn: 1 | 2;
  readonly isOneSide: boolean;
  /** Prose of the first side and of the second. */
  readonly prose: readonly [readonly ElementContent[], readonly ElementContent[]];
  readonly figures: readonly PaperFigure[];
  /** At the head of the first column of the second side. */
  readonly columnFigure?: PaperFigure;
  readonly notes: readonly {
    readonly letter: string;
    readonly children: readonly ElementContent[];
  }[];
  readonly sources: readonly CitedSource[];
  readonly changes: readonly ChangeLine[];
}

export async function briefingPage(
  article: EditionArticle,
  edition: Edition,
): Promise<BriefingPage> {
  const { content, site } = edition;
  const { compiled, slug, facts } = article;
  const briefing = composeBriefing(article, edition);
  const context = briefingContext(content, {
    citations: briefing.citations,
    claims: briefing.claims.map(({ claim }) => claim.id),
  });
  const set = (children: readonly ElementContent[]) => finishAll(children, context);
  const draw = (placed: PlacedFigure) => paperFigure(placed, edition, context);
  const at = (address: string) => withBase(site.base, address);
  return {
    site,
    card: articleCard(article, edition),
    facts,
    article: article.address,
    address: addressOf.briefing(slug),
    printed: canonical(site, article.address).replace(/^https:\/\/|\/$/g, ''),
    ...(edition.isPrinted && {
      files: {
        a4: at(addressOf.briefingFile(slug, 'a4')),
        letter: at(addressOf.briefingFile(slug, 'letter')),
      },
    }),
    version: await article.version(),
    kicker: compiled.article.kicker,
    title: finishAll(compiled.title.children, context, 'headline'),
    standfirst: set(compiled.standfirst.children),
    byline: compiled.article.byline,
    published: compiled.article.published,
    ...(article.asOf !== undefined && { asOf: article.asOf }),
    check: article.check,
    isCut: briefing.isCut,
    inBrief: compiled.inBrief.map(({ children }) => set(children)),
    ...(briefing.lead && { lead: draw(briefing.lead) }),
    claims: briefing.claims.map((claim) => claimLine(claim, context)),
    claimsOn: briefing.claimsOn,
    isOneSide: briefing.isOneSide,
    prose: [set(briefing.prose[0]), set(briefing.prose[1])],
    figures: briefing.figures.map(draw),
    ...(briefing.columnFigure && { columnFigure: draw(briefing.columnFigure) }),
    notes: briefing.notes.map(({ letter, children }) => ({ letter, children: set(children) })),
    sources: sourcesNamed(briefing.citations, content.sources),
    changes: article.changes.map((change) => changeLine(change, context)),
  };
}
