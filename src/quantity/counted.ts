import { withCommas } from './with-commas.ts';

/** So many of a thing in words: "1 file", "1,204 files"; `many` where they are not called so with an s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${withCommas(number)} ${number === 1 ? one : many}`;
}
