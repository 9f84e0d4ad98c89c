import { kindOf } from '../charts/kind-of.ts';
import { toSeries } from '../charts/to-series.ts';
import type { Dataset } from '../model/dataset.ts';
import { sourcesOf } from '../model/row-sources.ts';
import type {
  CompiledArticle,
  CompiledClaim,
  CompiledContent,
  CompiledView,
} from '../prose/compile-content.ts';
import { figuresOf } from '../prose/reading-order.ts';
import type { Content } from '../reading/content.ts';
import {
  type CardChoices,
  type CardFigure,
  type CardSource,
  cardAlt,
  cardSite,
  siteCardChoices,
} from './card.ts';
import { dateWords } from './date-words.ts';

/** An article with its first figure. */
export function articleCardChoices(
  compiled: CompiledArticle,
  content: Content,
  { figures }: CompiledContent,
): CardChoices {
  const { article, title, standfirst } = compiled;
  const [first] = figuresOf(compiled);
  const view = first === undefined ? undefined : figures.get(first);
  const words = {
    kind: 'story',
    site: cardSite(content.site),
    what: 'Analysis',
    subject: article.kicker,
    headline: title.plain,
    standfirst: standfirst.plain,
    dates: [10, 7, 4].map((length) => dateWords(article.published.slice(0, length))),
  } as const;
  const alt = `Analysis: ${title.plain}`;
  return [
    ...(view
      ? [
          {
            words: { ...words, figure: cardFigure(view, content) },
            alt: cardAlt(alt, partOf(view)),
          },
        ]
      : []),
    { words, alt: cardAlt(alt) },
    ...siteCardChoices(content.site),
  ];
}

/** A figure in one of its states. */
export function figureCardChoices(view: CompiledView, content: Content): CardChoices {
  const words = {
    kind: 'story',
    site: cardSite(content.site),
    what: 'Figure',
    headline: view.title.plain,
    standfirst: view.subtitle.plain,
  } as const;
  const alt = view.title.plain;
  return [
    { words: { ...words, figure: cardFigure(view, content) }, alt: cardAlt(alt, partOf(view)) },
    { words, alt: cardAlt(alt) },
    ...siteCardChoices(content.site),
  ];
}

/** A claim: what was said, by whom, and what is known of it. */
export function claimCardChoices(
  { claim, statement }: CompiledClaim,
  content: Content,
): CardChoices {
  const { status, speaker, role, venue, date } = claim;
  // A newspaper that speaks for itself is named once.
  const occasion = [venue === speaker ? '' : venue, dateWords(date)].filter(Boolean).join(', ');
  const who = [speaker, role, occasion].filter(Boolean).join(', ');
  return [
    {
      words: {
        kind: 'claim',
        site: cardSite(content.site),
        status,
        statement: statement.plain,
        speaker,
        ...(role !== undefined && { role }),
        occasion,
      },
      alt: cardAlt(`A claim with the status “${status}”`, statement.plain, who),
    },
    ...siteCardChoices(content.site),
  ];
}

function cardFigure(view: CompiledView, content: Content): CardFigure {
  const { dataset: id } = view.drawing.rows;
  const dataset = content.datasets.get(id);
  if (!dataset) throw new Error(`cardFigure: there is no dataset ${id}`);
  return {
    series: toSeries(view.drawing, dataset),
    measure: view.subtitle.plain,
    sources: cardSources(view, content, dataset),
  };
}

function partOf({ drawing, subtitle }: CompiledView): string {
  return `From a ${kindOf(drawing).noun}: ${subtitle.plain}`;
}

/** Who published the rows that are drawn, and in which years. */
function cardSources(view: CompiledView, content: Content, dataset: Dataset): CardSource[] {
  const sources = sourcesOf(view.drawing, dataset).flatMap((id) => content.sources.get(id) ?? []);
  const years = spanOf(sources.map(({ date }) => date));
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  if (publishers.length === 0) {
    const retrieved = `, retrieved ${dataset.retrieved.slice(0, 4)}`;
    return [{ who: `Source: ${dataset.publisher}`, years: retrieved }];
  }
  if (publishers.length === 1) return [{ who: `Source: ${publishers[0]}`, years }];
  return [
    { who: `Sources: ${publishers.join('; ')}`, years },
    { who: `Sources: ${publishers.length} publishers`, years },
  ];
}

/** ", 2025" or ", 2019–2026"; nothing where no source has a date. */
function spanOf(dates: readonly string[]): string {
  const years = dates.flatMap((date) => /^\d{4}/.exec(date) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return '';
  return first === last ? `, ${first}` : `, ${first}–${last}`;
}
