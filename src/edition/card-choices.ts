import { dateWords } from '../charts/calendar.ts';
import { kindOf } from '../charts/kind-of.ts';
import { sourcesOf } from '../model/row-sources.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import {
  type CardChoices,
  type CardFigure,
  type CardSource,
  cardAlt,
  cardSite,
  siteCardChoices,
} from './card.ts';
import type { EditionArticle } from './edition-article.ts';
import type { EditionClaim } from './edition-claim.ts';
import type { EditionView } from './edition-figure.ts';

/** What cards are made with: who publishes, and the sources of rows by their ids. */
export interface CardSetting {
  readonly site: Site;
  readonly sources: ReadonlyMap<string, Source>;
}

/** An article with its first figure, where it has one. */
export function articleCardChoices(
  { compiled }: EditionArticle,
  view: EditionView | undefined,
  setting: CardSetting,
): CardChoices {
  const { article, title, standfirst } = compiled;
  const words = {
    kind: 'story',
    site: cardSite(setting.site),
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
            words: { ...words, figure: cardFigure(view, setting.sources) },
            alt: cardAlt(alt, partOf(view)),
          },
        ]
      : []),
    { words, alt: cardAlt(alt) },
    ...siteCardChoices(setting.site),
  ];
}

/** A figure in one of its states. */
export function figureCardChoices(view: EditionView, setting: CardSetting): CardChoices {
  const words = {
    kind: 'story',
    site: cardSite(setting.site),
    what: 'Figure',
    headline: view.title.plain,
    standfirst: view.subtitle.plain,
  } as const;
  const alt = view.title.plain;
  return [
    {
      words: { ...words, figure: cardFigure(view, setting.sources) },
      alt: cardAlt(alt, partOf(view)),
    },
    { words, alt: cardAlt(alt) },
    ...siteCardChoices(setting.site),
  ];
}

/** A claim: what was said, by whom, and what is known of it. */
export function claimCardChoices(
  { claim, statement, basis }: EditionClaim,
  setting: CardSetting,
): CardChoices {
  const { status, speaker, role, venue, date } = claim;
  // A newspaper that speaks for itself is named once.
  const occasion = [venue === speaker ? '' : venue, dateWords(date)].filter(Boolean).join(', ');
  const who = [speaker, role, occasion].filter(Boolean).join(', ');
  return [
    {
      words: {
        kind: 'claim',
        site: cardSite(setting.site),
        status,
        statement: statement.plain,
        speaker,
        ...(role !== undefined && { role }),
        occasion,
        reason: basis.plain,
      },
      alt: cardAlt(`A claim with the status “${status}”`, statement.plain, who, basis.plain),
    },
    ...siteCardChoices(setting.site),
  ];
}

function cardFigure(view: EditionView, sources: CardSetting['sources']): CardFigure {
  return {
    series: view.series(),
    measure: view.subtitle.plain,
    sources: cardSources(view, sources),
  };
}

function partOf({ drawing, subtitle }: EditionView): string {
  return `From a ${kindOf(drawing).noun}: ${subtitle.plain}`;
}

/** Who published the rows that are drawn, and in which years. */
function cardSources(
  { drawing, dataset }: EditionView,
  known: CardSetting['sources'],
): CardSource[] {
  const sources = sourcesOf(drawing, dataset).flatMap((id) => known.get(id) ?? []);
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
