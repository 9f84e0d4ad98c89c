import type {
  CompiledArticle,
  CompiledClaim,
  CompiledContent,
  CompiledFigure,
} from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { type CardChoices, siteCardChoices } from './card.ts';
import { articleCardChoices, claimCardChoices, figureCardChoices } from './card-choices.ts';
import { addressedViews } from './figure-views.ts';

/** The cards of everything that is published; what two pages share may be there twice. */
export function siteCards({
  content,
  compiled,
  articles,
  figures,
  claims,
}: {
  readonly content: Content;
  readonly compiled: CompiledContent;
  readonly articles: readonly CompiledArticle[];
  readonly figures: readonly CompiledFigure[];
  readonly claims: readonly CompiledClaim[];
}): CardChoices[] {
  return [
    siteCardChoices(content.site),
    ...articles.map((article) => articleCardChoices(article, content, compiled)),
    ...addressedViews(figures).map(({ view }) => figureCardChoices(view, content)),
    ...claims.map((claim) => claimCardChoices(claim, content)),
  ];
}
