import type { ElementContent } from 'hast';
import { addressOf, canonical, withBase } from '../../model/address.ts';
import { articleContext } from '../../prose/article-context.ts';
import { finishAll } from '../../prose/render.ts';
import type { Change } from '../../schema/article.ts';
import type { Source } from '../../schema/source.ts';
import type { ArticleFacts } from '../article-facts.ts';
import { articleImages } from '../article-images.ts';
import { type BodyPart, bodyParts } from '../body-parts.ts';
import { articleCard } from '../card-of.ts';
import { type ChangeLine, changeLine } from '../change-line.ts';
import type { CheckCounts } from '../check-counts.ts';
import { articleCitation } from '../citation/article-citation.ts';
import type { Citation } from '../citation/citation.ts';
import type { CitedSource } from '../cited-sources.ts';
import { type ContentsEntry, contentsOf } from '../contents.ts';
import { type Edition, isPublished } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { type ReadOn, readOn } from '../read-on.ts';
import { type ShownFigure, showFigure } from '../shown-figure.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** Kicker, headline, standfirst, and the line of who and when. */
export interface ArticleTop {
  readonly kicker: string;
  /** The headline without markup. */
  readonly name: string;
  readonly title: readonly ElementContent[];
  readonly standfirst: readonly ElementContent[];
  readonly byline: string;
  readonly published: string;
  /** The day of its latest source. */
  readonly asOf?: string;
  /** The last entry of its log. */
  readonly latest?: Pick<Change, 'kind' | 'date'>;
  /** Words of its text, notes left out. */
  readonly wordCount: number;
  /** Why readers do not see it yet; absent where they do. */
  readonly unpublished?: { readonly isDraft: boolean };
  /** Its address in full. */
  readonly shared: string;
  readonly check: CheckCounts;
}

/** An article on its own page. */
export interface ArticlePage {
  readonly frame: Furniture;
  readonly facts: ArticleFacts;
  readonly top: ArticleTop;
  /** Before the first word of the text. */
  readonly lead?: ShownFigure;
  readonly inBrief: readonly (readonly ElementContent[])[];
  /** Empty where the article is short. */
  readonly contents: readonly ContentsEntry[];
  readonly body: readonly BodyPart<ShownFigure>[];
  readonly changes: readonly ChangeLine[];
  readonly sources: readonly CitedSource[];
  readonly citation: Citation;
  readonly next: ReadOn;
  /** The address of its PDF in full, where there is one. */
  readonly pdf?: string;
  /** The page that says how numbers are checked, with the base; absent where there is none. */
  readonly method?: string;
  /** What is said of it for programs, beside its facts. */
  readonly parts: {
    /** Addresses in full. */
    readonly images: readonly string[];
    readonly sources: readonly Source[];
    /** Those that its numbers and its figures come from. */
    readonly datasets: readonly { readonly id: string; readonly title: string }[];
  };
}

export async function articlePage(article: EditionArticle, edition: Edition): Promise<ArticlePage> {
  const { content, site } = edition;
  const { compiled, facts, address, slug } = article;
  const context = articleContext(content, compiled, article.citations);
  const set = (words: { readonly children: readonly ElementContent[] }) =>
    finishAll(words.children, context);
  const drawn = article.figures.map((id) => edition.figure(id).opening.dataset.id);
  const datasets = [...new Set([...drawn, ...article.datasets])];
  const hasMethod = content.pages.some((page) => page.slug === 'method');
  return {
    frame: furnitureOf(edition, {
      title: facts.title,
      description: facts.description,
      address,
      card: articleCard(article, edition),
      article: facts,
    }),
    facts,
    top: articleTop(article, edition, set),
    ...(article.lead !== undefined && {
      lead: showFigure(edition.figure(article.lead).opening, edition, context),
    }),
    inBrief: compiled.inBrief.map(set),
    contents: contentsOf(article),
    body: bodyParts(compiled.body, article.claims, edition, {
      context,
      isLinked: true,
      show: (view) => showFigure(view, edition, context),
    }),
    changes: article.changes.map((change) => changeLine(change, context)),
    sources: article.sources,
    citation: await articleCitation(site, article),
    next: readOn(article, edition),
    ...(edition.isPrinted && { pdf: canonical(site, addressOf.briefingFile(slug, 'a4')) }),
    ...(hasMethod && { method: withBase(site.base, addressOf.page('method')) }),
    parts: {
      images: articleImages(article, site),
      sources: article.sources,
      datasets: datasets.flatMap((id) => {
        const dataset = content.datasets.get(id);
        return dataset ? [{ id, title: dataset.title }] : [];
      }),
    },
  };
}

function articleTop(
  { compiled, check, address, asOf }: EditionArticle,
  { site, now }: Edition,
  set: (words: { readonly children: readonly ElementContent[] }) => ElementContent[],
): ArticleTop {
  const { article, title, standfirst, body } = compiled;
  const latest = article.changes.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  return {
    kicker: article.kicker,
    name: title.plain,
    title: set(title),
    standfirst: set(standfirst),
    byline: article.byline,
    published: article.published,
    ...(asOf !== undefined && { asOf }),
    ...(latest && { latest: { kind: latest.kind, date: latest.date } }),
    wordCount: body.wordCount,
    ...(!isPublished(article, now) && { unpublished: { isDraft: article.draft } }),
    shared: canonical(site, address),
    check,
  };
}
