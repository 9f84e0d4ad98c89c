import { readJson } from './read-json.ts';

/** As `sharing/number-facts.ts` writes it. */
export interface NumberFacts {
  readonly title: string;
  readonly value: string;
  readonly working?: string;
  readonly row: { readonly words: string; readonly address: string; readonly more: number };
  readonly dataset: string;
  /** Every row that it rests on, as "dataset:line". */
  readonly rows: readonly string[];
}

export type AllFacts = Readonly<Record<string, NumberFacts>>;

/** Facts of the numbers of this article, by id. */
export function readFacts(): Promise<AllFacts> {
  return readJson<AllFacts>('numbers.json');
}

/** The id of the number that a link states: it leads to the number's place among the checks. */
export function numberId(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}
