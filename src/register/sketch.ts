import { fnv1a } from './fnv1a.ts';

/** Letters of a sketch, and what each can be. */
const [length, kinds] = [24, 32];

/** A letter that no pair of words has fallen into. */
const empty = '-';

/**
 * A sketch of a text, by which it is known again after an edit: 24 letters. Each pair of words that
 * stand next to each other falls into one of 24 boxes, and each box keeps five bits of the smallest
 * hash in it (one-permutation and b-bit minwise hashing: Li, Owen and Zhang 2012; Li and König 2010).
 * Two texts agree in about as many letters as they have pairs in common.
 */
export function sketchOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const smallest: number[] = new Array(length).fill(Number.POSITIVE_INFINITY);
  for (let index = 0; index <= words.length; index += 1) {
    const hash = fnv1a(`${words[index - 1] ?? ''} ${words[index] ?? ''}`);
    const box = hash % length;
    smallest[box] = Math.min(smallest[box] as number, Math.floor(hash / length));
  }
  return smallest
    .map((hash) => (Number.isFinite(hash) ? (hash % kinds).toString(kinds) : empty))
    .join('');
}

/** How much two sketched texts have in common, from 0 to 1: the share of word pairs, about. */
export function likeness(a: string, b: string): number {
  let [same, used] = [0, 0];
  for (let index = 0; index < length; index += 1) {
    if (a[index] === empty && b[index] === empty) continue;
    used += 1;
    if (a[index] === b[index]) same += 1;
  }
  // One letter in 32 agrees by chance.
  return used === 0 ? 0 : Math.max(0, (same / used - 1 / kinds) / (1 - 1 / kinds));
}
