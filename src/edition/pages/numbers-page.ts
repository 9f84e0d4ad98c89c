import { addressOf, withBase } from '../../model/address.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ArticleFrontMatter } from '../../schema/article.ts';
import { articleCard } from '../card-of.ts';
import { grouped } from '../cell-words.ts';
import { type CheckCounts, countsInWords } from '../check-counts.ts';
import { comparedWords } from '../compared-words.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { cellsBySubject, numberAnswer } from '../number-answer.ts';
import { numberPlaces } from '../number-places.ts';
import { numberReports } from '../number-reports.ts';
import { numberSentences } from '../number-sentences.ts';
import type { StatedNumber } from '../stated-numbers.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** A number with its words, its working and its rows. */
export interface CheckedNumber {
  readonly id: string;
  readonly wordings: readonly string[];
  /** Where the article first states it, with the base. */
  readonly place: string;
  readonly title: string;
  readonly note?: string;
  /** What it comes to, for programs; empty where that is not available. */
  readonly amount: string;
  /** The words of the card in the text: "28.5 million tonnes". */
  readonly value: string;
  /** What it was made of, by name; absent where it is a cell as it stands. */
  readonly made?: string;
  /** The same with every digit and sign; absent likewise. */
  readonly working?: string;
  /** The sentence in which the article first states it. */
  readonly sentence?: string;
  /** Opens a letter that reports it. */
  readonly report: string;
  /** How many rows it rests on, and the first of them. */
  readonly rowCount: number;
  readonly rows: readonly {
    readonly address: string;
    /** Its key, e.g. "2024, Harbour Bridge". */
    readonly name: string;
    /** Left out of a row that is only counted. */
    readonly cell?: string;
  }[];
  /** Datasets of its rows, that under which it stands first. */
  readonly datasets: readonly CheckedDataset[];
}

/** A dataset that numbers rest on. */
export interface CheckedDataset {
  readonly address: string;
  readonly title: string;
  readonly publisher: string;
  /** The day, YYYY-MM-DD. */
  readonly retrieved: string;
  /** Whether somebody has compared its rows with what was published. */
  readonly compared: string;
}

/** The numbers that rest on a dataset, as the article first states them. */
export interface NumbersOfDataset {
  readonly dataset: CheckedDataset;
  readonly numbers: readonly CheckedNumber[];
}

/** The check of an article: every number that it states, down to the rows. */
export interface NumbersPage {
  readonly frame: Furniture;
  readonly article: { readonly title: string; readonly address: string };
  /** By the dataset of their first row, in the order in which the article comes to it. */
  readonly groups: readonly NumbersOfDataset[];
  readonly check: CheckCounts;
  readonly waivers: ArticleFrontMatter['waivers'];
}

/** Rows that are shown for each number; a sum over many says how many more there are. */
const most = 6;

export function numbersPage(article: EditionArticle, edition: Edition): NumbersPage {
  const { compiled, numbers, check, slug, address, facts } = article;
  const { base } = edition.site;
  const home = withBase(base, address);
  const places = numberPlaces(article, edition.compiled);
  const sentences = numberSentences(compiled, edition.compiled);
  const reports = numberReports(article, edition);
  return {
    frame: furnitureOf(edition, {
      title: `The numbers of “${facts.title}”`,
      description: `Every number of the article that is checked, with its value, its working and the rows that it comes from: ${countsInWords(check)}.`,
      address: addressOf.numbers(slug),
      card: articleCard(article, edition),
      trail: [{ name: facts.title, address }],
    }),
    article: { title: facts.title, address: home },
    groups: byDataset(
      numbers.map((stated) =>
        checkedNumber(stated, {
          base,
          datasets: edition.content.datasets,
          place: `${home}${places.get(stated.number.id) ?? ''}`,
          sentence: sentences.get(stated.number.id),
          report: reports.get(stated.number.id) ?? '',
        }),
      ),
    ),
    check,
    waivers: compiled.article.waivers,
  };
}

function byDataset(numbers: readonly CheckedNumber[]): NumbersOfDataset[] {
  const groups = Map.groupBy(numbers, ({ datasets }) => datasets[0]?.address);
  return [...groups.values()].flatMap((numbers) => {
    const dataset = numbers[0]?.datasets[0];
    return dataset ? [{ dataset, numbers }] : [];
  });
}

function checkedNumber(
  stated: StatedNumber,
  setting: {
    readonly base: string;
    readonly datasets: ReadonlyMap<string, Dataset>;
    readonly place: string;
    readonly sentence: string | undefined;
    readonly report: string;
  },
): CheckedNumber {
  const { number, wordings } = stated;
  const { id, title, note, value, operation, working } = number;
  const { base, datasets, place, sentence, report } = setting;
  const cells = cellsBySubject(number);
  const answer = numberAnswer(stated, datasets, base);
  const ids = [...new Set(cells.map(({ dataset }) => dataset))];
  return {
    id,
    wordings,
    place,
    title,
    ...(note !== undefined && { note }),
    amount: value.kind === 'missing' ? '' : String(value.amount),
    value: answer?.value ?? '',
    ...(answer?.made !== undefined && { made: answer.made }),
    ...(operation !== 'cell' && { working }),
    ...(sentence !== undefined && { sentence }),
    report,
    rowCount: cells.length,
    rows: cells.slice(0, most).map(({ dataset, column, row }) => {
      const key = datasets.get(dataset)?.key ?? [];
      return {
        address: `${withBase(base, addressOf.dataset(dataset))}#row-${row.line}`,
        name: key.map((name) => row.cells[name]).join(', '),
        // A row that is counted has its name alone.
        ...(!key.includes(column) && { cell: grouped(row.cells[column] ?? '') }),
      };
    }),
    datasets: ids.flatMap((one) => {
      const dataset = datasets.get(one);
      if (!dataset) return [];
      const { title: name, publisher, retrieved, compared } = dataset;
      const address = withBase(base, addressOf.dataset(one));
      return [{ address, title: name, publisher, retrieved, compared: comparedWords(compared) }];
    }),
  };
}
