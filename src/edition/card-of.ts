import type { Card } from './card.ts';
import { type CardChoices, siteCardChoices } from './card.ts';
import { articleCardChoices, claimCardChoices, figureCardChoices } from './card-choices.ts';
import type { Edition } from './edition.ts';
import type { EditionArticle } from './edition-article.ts';
import type { EditionClaim } from './edition-claim.ts';
import type { EditionView } from './edition-figure.ts';

/** What the card of an article shows, which is that of its numbers and its briefing too. */
export function articleChoices(article: EditionArticle, edition: Edition): CardChoices {
  const [first] = article.figures;
  const view = first === undefined ? undefined : edition.figure(first).opening;
  return articleCardChoices(article, view, edition.content);
}

export function articleCard(article: EditionArticle, edition: Edition): Card {
  return edition.cardOf(articleChoices(article, edition));
}

export function figureCard(view: EditionView, edition: Edition): Card {
  return edition.cardOf(figureCardChoices(view, edition.content));
}

export function claimCard(claim: EditionClaim, edition: Edition): Card {
  return edition.cardOf(claimCardChoices(claim, edition.content));
}

/** What every card of the site shows; what two pages share is there twice. */
export function siteCards(edition: Edition): CardChoices[] {
  const { site, content, articles, figures, claims } = edition;
  return [
    siteCardChoices(site),
    ...articles.map((article) => articleChoices(article, edition)),
    ...figures
      .flatMap(({ paths }) => [...paths.values()])
      .map((view) => figureCardChoices(view, content)),
    ...claims.map((claim) => claimCardChoices(claim, content)),
  ];
}
