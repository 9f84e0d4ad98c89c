import { allUnits, entryOf } from './unit.ts';
import type { UnitEntry } from './units.ts';

/** The noun for one or for several: "tonne", "tonnes"; `undefined` for what is counted or ranked. */
export function nounOf({ noun, plural }: UnitEntry, isOne: boolean): string | undefined {
  return isOne || noun === undefined ? noun : (plural ?? `${noun}s`);
}

/** The unit in words, as several of it are: "tonnes", "million dollars", "dollars a kilogram"; `undefined` likewise. */
export function unitName(unit: string): string | undefined {
  const entry = entryOf(unit);
  const { scale, of, per } = entry;
  if (per) return `${unitName(per[0])} a ${nounOf(entryOf(per[1]), true)}`;
  return scale && of ? `${scale} ${unitName(of)}` : nounOf(entry, false);
}

/** Signs by where they stand: "t" and "kg" apart, "%" behind, "$" before. */
export function signsAt(at: 'apart' | 'behind' | 'before'): string[] {
  return allUnits.flatMap((unit) => {
    const { sign } = entryOf(unit);
    return sign?.at === at ? [sign.text] : [];
  });
}

/** Nouns, for one and for several, of the units that `isIt` chooses. */
export function nounsOf(isIt: (entry: UnitEntry) => boolean): string[] {
  return allUnits
    .map(entryOf)
    .filter(isIt)
    .flatMap((entry) => [nounOf(entry, true), nounOf(entry, false)])
    .filter((noun) => noun !== undefined);
}

/** Letters that stand before a numeral for a unit, in lower case: "usd". */
export const codesBefore: ReadonlySet<string> = new Set(
  allUnits.flatMap((unit) => entryOf(unit).alsoBefore?.match(/(?<![^|])\p{L}+(?![^|])/gu) ?? []),
);
