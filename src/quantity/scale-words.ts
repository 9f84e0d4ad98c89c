import type { Token } from './token.ts';

/** A scale as it was written, e.g. ` million` or `bn`. */
export interface Scale {
  readonly factor: number;
  /** The first token behind the scale. */
  readonly next: number;
  /** A lone `m` that stands apart: it means million only before a unit or after a currency sign. */
  readonly doubtful: boolean;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};
/** Those that amounts are written with, the largest first: thousands are written out. */
export const writtenScales = [
  { factor: 1e12, name: 'trillion', symbol: 'tn' },
  { factor: 1e9, name: 'billion', symbol: 'bn' },
  { factor: 1e6, name: 'million', symbol: 'm' },
] as const;
/** Those that stand behind a numeral as signs do: "3.8 mn". */
export const shortScales: readonly string[] = Object.keys(scales).filter(
  (word) => word.length <= 3,
);
/** Single letters that mean a scale only when they touch the digits: `118k`, `$75b`. */
const gluedOnly: Readonly<Record<string, number>> = { k: 1e3, b: 1e9 };

/** The scale word that begins at token `at`, behind a hyphen or not; `undefined` where there is none. */
export function readScale(tokens: readonly Token[], at: number): Scale | undefined {
  const first = tokens[at];
  const hyphen = first?.text === '-' && first.glued;
  const token = tokens[hyphen ? at + 1 : at];
  if (token?.kind !== 'word' || (hyphen && !token.glued)) return undefined;
  const next = hyphen ? at + 2 : at + 1;
  if (Object.hasOwn(scales, token.text)) {
    const doubtful = token.text === 'm' && !token.glued;
    return { factor: scales[token.text] ?? 1, next, doubtful };
  }
  if (token.glued && !hyphen && Object.hasOwn(gluedOnly, token.text)) {
    return { factor: gluedOnly[token.text] ?? 1, next, doubtful: false };
  }
  return undefined;
}
