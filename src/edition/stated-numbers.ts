import type { ComputedNumber } from '../model/computed-number.ts';
import type { Reference } from '../prose/reference.ts';

/** A number that an article states, with every wording of it. */
export interface StatedNumber {
  readonly number: ComputedNumber;
  /** Each wording once, in reading order. */
  readonly wordings: readonly string[];
}

/** The numbers that references bind, in the order of first use. */
export function statedNumbers(
  references: readonly Reference[],
  computed: ReadonlyMap<string, ComputedNumber>,
): StatedNumber[] {
  const stated = new Map<string, string[]>();
  for (const { scheme, id, words } of references) {
    if (scheme !== 'number') continue;
    const wordings = stated.get(id) ?? [];
    const said = words.replace(/\s+/g, ' ');
    stated.set(id, wordings.includes(said) ? wordings : [...wordings, said]);
  }
  return [...stated].flatMap(([id, wordings]) => {
    const number = computed.get(id);
    return number ? [{ number, wordings }] : [];
  });
}
