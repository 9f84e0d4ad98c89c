import type { ElementContent } from 'hast';
import { addressOf, canonical } from '../model/address.ts';
import { plainContext } from '../prose/article-context.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import type { Source } from '../schema/source.ts';
import type { ArticleFacts } from './article-facts.ts';
import { type BodyPart, bodyParts } from './body-parts.ts';
import { type Caption, captionOf } from './caption.ts';
import { type ChangeLine, changeLine } from './change-line.ts';
import type { CheckCounts } from './check-counts.ts';
import { descriptionInWords } from './description.ts';
import type { Edition } from './edition.ts';
import type { EditionArticle } from './edition-article.ts';
import type { EditionView } from './edition-figure.ts';

/** A figure as a feed carries it: a picture with its words. */
export interface FeedFigure {
  readonly image: { readonly address: string; readonly alt: string; readonly title: string };
  readonly words: Caption;
  /** Of its own page, in full. */
  readonly address: string;
}

/** An article as a feed carries it: all that it says, set for a reader's program. */
export interface FeedEntry extends ArticleFacts {
  readonly standfirst: readonly ElementContent[];
  /** The figure on its top. */
  readonly lead?: FeedFigure;
  readonly inBrief: readonly (readonly ElementContent[])[];
  readonly body: readonly BodyPart<FeedFigure>[];
  readonly sources: readonly Source[];
  readonly changes: readonly ChangeLine[];
  /** What has become of its numbers, and where that is shown. */
  readonly check: CheckCounts & { readonly address: string };
}

/** Entries of a feed, at most: whoever asks every day has seen all others. */
export const mostEntries = 30;

/** The articles that were published or changed last, those first: an old one that is corrected comes up again. */
export function feedEntries(edition: Edition): FeedEntry[] {
  return edition.articles
    .toSorted(({ facts: a }, { facts: b }) =>
      a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0,
    )
    .slice(0, mostEntries)
    .map((article) => feedEntry(article, edition));
}

function feedEntry(article: EditionArticle, edition: Edition): FeedEntry {
  const { content } = edition;
  const { compiled, check, slug } = article;
  const at = (address: string) => canonical(content.site, address);
  const context: RenderContext = {
    ...plainContext(content, article.citations),
    claim: (id) => at(addressOf.claim(id)),
  };
  const set = (children: readonly ElementContent[]) => finishAll(children, context);
  const show = (view: EditionView): FeedFigure => ({
    image: {
      address: at(addressOf.figureFile(view.figure.id, undefined, 'png')),
      alt: descriptionInWords(view),
      title: view.title.plain,
    },
    words: captionOf(view, content.sources, context),
    address: at(addressOf.figure(view.figure.id)),
  });
  return {
    ...article.facts,
    changes: article.changes.map((change) => changeLine(change, context)),
    standfirst: set(compiled.standfirst.children),
    ...(article.lead !== undefined && { lead: show(edition.figure(article.lead).opening) }),
    inBrief: compiled.inBrief.map(({ children }) => set(children)),
    body: bodyParts(compiled.body, article.claims, edition, { context, show }),
    sources: article.sources,
    check: { ...check, address: at(addressOf.numbers(slug)) },
  };
}
