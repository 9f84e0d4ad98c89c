import type { Token } from './token.ts';

const zones = new Set(['gmt', 'utc', 'bst', 'cet', 'cest', 'msk', 'est', 'edt', 'et']);

/** Past the time of day that begins at token `at`: `10:30`, `10 a.m.`, `10.30am`, `1400 GMT`, `10 o'clock`. */
export function skipClock(tokens: readonly Token[], at: number): number | undefined {
  const hour = tokens[at]?.digits;
  if (hour === undefined || hour.separator !== '') return undefined;
  let next = at + 1;
  while (tokens[next]?.text === ':' && tokens[next]?.glued && isMinutes(tokens[next + 1]))
    next += 2;
  const half = skipHalf(tokens, next);
  if (half !== undefined) return half;
  const word = tokens[next]?.text ?? '';
  if (zones.has(word) || word === "o'clock") return next + 1;
  return next > at + 1 ? next : undefined;
}

function isMinutes(token: Token | undefined): boolean {
  return token?.glued === true && token.digits?.integer.length === 2;
}

/** `am`, `p.m.`, and `a.m` where the last point ends the sentence. */
function skipHalf(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at]?.text;
  if (first === 'am' || first === 'pm') return at + 1;
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'm';
  if ((first !== 'a' && first !== 'p') || !dotted) return undefined;
  return tokens[at + 3]?.text === '.' ? at + 4 : at + 3;
}
