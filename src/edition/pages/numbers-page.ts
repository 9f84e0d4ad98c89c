import { addressOf, withBase } from '../../model/address.ts';
import type { Dataset } from '../../model/dataset.ts';
import { showValue } from '../../model/working.ts';
import type { ArticleFrontMatter } from '../../schema/article.ts';
import { articleCard } from '../card-of.ts';
import { grouped } from '../cell-words.ts';
import type { Edition } from '../edition.ts';
import type { EditionArticle } from '../edition-article.ts';
import { numberPlaces } from '../number-places.ts';
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
  readonly value: string;
  readonly tied: boolean;
  /** Absent where it is a cell as it stands. */
  readonly working?: string;
  /** How many rows it rests on, and the first of them. */
  readonly rowCount: number;
  readonly rows: readonly {
    readonly address: string;
    /** Its key, e.g. "2024, Harbour Bridge". */
    readonly name: string;
    /** Left out of a row that is only counted. */
    readonly cell?: string;
  }[];
  readonly datasets: readonly {
    readonly address: string;
    readonly title: string;
    readonly publisher: string;
    /** The day, YYYY-MM-DD. */
    readonly retrieved: string;
  }[];
}

/** The check of an article: every number that it states, down to the rows. */
export interface NumbersPage {
  readonly frame: Furniture;
  readonly article: { readonly title: string; readonly address: string };
  readonly numbers: readonly CheckedNumber[];
  readonly datasetCount: number;
  readonly waivers: ArticleFrontMatter['waivers'];
}

/** Rows that are shown for each number; a sum over many says how many more there are. */
const most = 6;

export function numbersPage(article: EditionArticle, edition: Edition): NumbersPage {
  const { compiled, numbers, datasets, slug, address, facts } = article;
  const { base } = edition.site;
  const home = withBase(base, address);
  const places = numberPlaces(article, edition.compiled);
  return {
    frame: furnitureOf(edition, {
      title: `The numbers of “${facts.title}”`,
      description: `Every number that the article states, with its value, its working and the rows that it comes from: ${numbers.length} numbers, ${datasets.size} datasets.`,
      address: addressOf.numbers(slug),
      card: articleCard(article, edition),
      trail: [{ name: facts.title, address }],
    }),
    article: { title: facts.title, address: home },
    numbers: numbers.map((stated) =>
      checkedNumber(stated, {
        base,
        datasets: edition.content.datasets,
        place: `${home}${places.get(stated.number.id) ?? ''}`,
      }),
    ),
    datasetCount: datasets.size,
    waivers: compiled.article.waivers,
  };
}

function checkedNumber(
  { number, wordings }: StatedNumber,
  setting: {
    readonly base: string;
    readonly datasets: ReadonlyMap<string, Dataset>;
    readonly place: string;
  },
): CheckedNumber {
  const { id, title, note, value, unit, tied, operation, working, cells } = number;
  const { base, datasets, place } = setting;
  const ids = [...new Set(cells.map(({ dataset }) => dataset))];
  return {
    id,
    wordings,
    place,
    title,
    ...(note !== undefined && { note }),
    amount: value.kind === 'missing' ? '' : String(value.amount),
    value: showValue(value, unit),
    tied,
    ...(operation !== 'cell' && { working }),
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
      const { title: name, publisher, retrieved } = dataset;
      const address = withBase(base, addressOf.dataset(one));
      return [{ address, title: name, publisher, retrieved }];
    }),
  };
}
