import type { ElementContent } from 'hast';
import { addressOf, canonical, withBase } from '../../model/address.ts';
import { briefingContext } from '../../prose/article-context.ts';
import { composeBriefing } from '../../prose/briefing.ts';
import { finishAll } from '../../prose/render.ts';
import type { Site } from '../../schema/site.ts';
import type { ArticleFacts } from '../article-facts.ts';
import type { Card } from '../card.ts';
import { articleCard } from '../card-of.ts';
import { type ChangeLine, changeLine } from '../change-line.ts';
import { type CitedSource, sourcesNamed } from '../cited-sources.ts';
import { type ClaimLine, claimLine } from '../claim-line.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type PaperFigure, paperFigures } from '../paper-figures.ts';

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
  readonly check: { readonly numbers: number; readonly datasets: number };
  /** Whether words or figures of the article are left out. */
  readonly isCut: boolean;
  readonly inBrief: readonly (readonly ElementContent[])[];
  readonly figures: readonly PaperFigure[];
  readonly prose: readonly (readonly ElementContent[])[];
  readonly notes: readonly {
    readonly letter: string;
    readonly children: readonly ElementContent[];
  }[];
  readonly claims: readonly ClaimLine[];
  readonly sources: readonly CitedSource[];
  readonly changes: readonly ChangeLine[];
}

export async function briefingPage(
  article: EditionArticle,
  edition: Edition,
): Promise<BriefingPage> {
  const { content, site } = edition;
  const { compiled, slug, facts, numbers, datasets } = article;
  const briefing = composeBriefing(compiled, edition.compiled);
  const context = briefingContext(content, briefing);
  const set = (children: readonly ElementContent[]) => finishAll(children, context);
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
    check: { numbers: numbers.length, datasets: datasets.size },
    isCut: briefing.isCut,
    inBrief: compiled.inBrief.map(({ children }) => set(children)),
    figures: paperFigures(
      briefing.figures.map((id) => edition.figure(id).opening),
      edition,
      context,
    ),
    prose: briefing.prose.map(({ children }) => set(children)),
    notes: briefing.notes.map(({ letter, children }) => ({ letter, children: set(children) })),
    claims: briefing.claims.map((id) => claimLine(edition.claim(id), context)),
    sources: sourcesNamed(briefing.citations, content.sources),
    changes: article.changes.map((change) => changeLine(change, context)),
  };
}
