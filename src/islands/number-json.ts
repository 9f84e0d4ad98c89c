import type { NumberFacts } from '../edition/number-facts.ts';
import { readJson } from './read-json.ts';

export type AllFacts = Readonly<Record<string, NumberFacts>>;

/** Facts of the numbers of this article, by id. */
export function fetchFacts(): Promise<AllFacts> {
  return readJson<AllFacts>('numbers.json');
}

/** The id of the number that a link states: it leads to the number's place among the checks. */
export function numberId(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}
