import { Cache } from '../../cache/cache.ts';
import { type Published, published } from '../../content.ts';
import { CardFiles } from '../../pictures/card-files.ts';
import type { CompiledArticle, CompiledClaim, CompiledView } from '../../prose/compile-content.ts';
import { type Card, type CardChoices, siteCardChoices } from '../../sharing/card.ts';
import {
  articleCardChoices,
  claimCardChoices,
  figureCardChoices,
} from '../../sharing/card-choices.ts';
import { siteCards } from '../../sharing/site-cards.ts';

const files = new CardFiles(new Cache(process.cwd()));

/** The card of an article, and of its numbers and its briefing. */
export async function articleCard(article: CompiledArticle): Promise<Card> {
  const { content, compiled } = await published();
  return files.cardOf(articleCardChoices(article, content, compiled));
}

/** The card of a figure in one of its states. */
export async function figureCard(view: CompiledView): Promise<Card> {
  const { content } = await published();
  return files.cardOf(figureCardChoices(view, content));
}

export async function claimCard(claim: CompiledClaim): Promise<Card> {
  const { content } = await published();
  return files.cardOf(claimCardChoices(claim, content));
}

/** The card of every page that has none of its own. */
export async function siteCard(): Promise<Card> {
  const { content } = await published();
  return files.cardOf(siteCardChoices(content.site));
}

/** Kept for as long as the content is: every card asks. */
const known = new WeakMap<Published, ReadonlyMap<string, CardChoices>>();

/** What every card of the site shows, by its address. */
export async function cardsByAddress(): Promise<ReadonlyMap<string, CardChoices>> {
  const content = await published();
  const before = known.get(content);
  if (before) return before;
  const cards = siteCards(content).map(
    (choices) => [files.cardOf(choices).address, choices] as const,
  );
  const byAddress = new Map(cards);
  known.set(content, byAddress);
  return byAddress;
}

export function cardBytes(choices: CardChoices): Uint8Array<ArrayBuffer> {
  return files.bytesOf(choices);
}
