import type { Token } from './token.ts';

/** Words that give the number behind them as a name: `page 12`, `version 1.3`, `Announcement 70`. */
const naming = new Set(
  (
    'page pages p pp figure figures fig figs section sections sec chapter chapters table tables note ' +
    'notes footnote footnotes box part volume vol issue number nos appendix annex article articles ' +
    'rule announcement notice decree order resolution law act line step item paragraph para version ' +
    'ver v edition release flight route highway phase category group tier level model row column hts ' +
    'hs mcs iso cas doi'
  ).split(' '),
);
const signs = new Set(['#', '§', '№']);
const listJoins = new Set(['–', '-', '—', ',', 'and', 'to', '&']);
/** All in capitals and still no name of a numbered thing. */
const currencies = new Set(['usd', 'us', 'eur', 'gbp', 'rub']);

/**
 * Past a word and the number, or list of numbers, that it names: `pages 152–153`, `No. 18`, `HTS 2846`. The
 * caller has made sure that the first number carries no unit.
 */
export function skipLabel(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || !isNaming(tokens, at)) return undefined;
  let next = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued ? at + 2 : at + 1;
  if (tokens[next]?.kind !== 'number') return undefined;
  next += 1;
  while (listJoins.has(tokens[next]?.text ?? '') && tokens[next + 1]?.kind === 'number') next += 2;
  return next;
}

/** Where the number stands that the word at `at` may name. */
export function numberBehind(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued ? at + 2 : at + 1;
}

function isNaming(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (signs.has(token.text) || naming.has(token.text)) return true;
  // A small "no" before a number is a negation, "No. 18" a name.
  if (token.text === 'no') return token.capital || tokens[at + 1]?.text === '.';
  return token.allCapitals && !currencies.has(token.text) && !tokens[at + 1]?.text.startsWith('.');
}
