import type { Token } from './token.ts';
import { codesBefore } from './unit-name.ts';
import { foreignUnits } from './units.ts';

/** Words that give the number behind them as a name: `page 12`, `version 1.3`, `Announcement 70`. */
const naming = new Set(
  (
    'page pages p pp figure figures fig figs section sections sec chapter chapters table tables note ' +
    'notes footnote footnotes box part volume vol issue number nos appendix annex article articles ' +
    'rule announcement notice decree order resolution law act line step item paragraph para version ' +
    'ver v edition release flight route highway phase category group tier level model row column hts ' +
    'hs iso cas doi'
  ).split(' '),
);
const signs = new Set(['#', '§', '№']);
const listJoins = new Set(['–', '-', '—', ',', 'and', 'to', '&']);
/** All in capitals and still no name of a numbered thing. */
const noNames = new Set(['us', ...codesBefore, ...foreignUnits.codes]);

/** Whether the number at a token carries a unit or a scale. */
export type IsMeasured = (at: number) => boolean;

/**
 * Past a word and the number, or list of numbers, that it names: `pages 152–153`, `No. 18`, `HTS 2846`. A number
 * that is measured is never named: "from ISO 2023 to 10 Mt" ends behind 2023.
 */
export function skipLabel(
  tokens: readonly Token[],
  at: number,
  isMeasured: IsMeasured,
): number | undefined {
  if (!isNaming(tokens, at)) return undefined;
  let next = numberBehind(tokens, at);
  if (tokens[next]?.kind !== 'number' || isMeasured(next)) return undefined;
  next += 1;
  // Only a word of the list names several: capitals are too weak a sign to go on behind "to" and "and".
  while (isNamingWord(tokens[at]) && joinsNumber(tokens, next) && !isMeasured(next + 1)) next += 2;
  return next;
}

/** "Pages 1, 4 and 7" is a list; "in Figure 1, 14 countries" is none. */
function joinsNumber(tokens: readonly Token[], at: number): boolean {
  const join = tokens[at]?.text ?? '';
  if (!listJoins.has(join) || tokens[at + 1]?.kind !== 'number') return false;
  const behind = tokens[at + 2];
  return join !== ',' || behind?.kind !== 'word' || behind.text === 'and';
}

/** Where the number stands that the word at `at` may name. */
function numberBehind(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued ? at + 2 : at + 1;
}

function isNaming(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isNamingWord(token)) return true;
  // A small "no" before a number is a negation, "No. 18" a name.
  if (token.text === 'no') return token.capital || tokens[at + 1]?.text === '.';
  return token.allCapitals && !noNames.has(token.text) && !tokens[at + 1]?.text.startsWith('.');
}

function isNamingWord(token: Token | undefined): boolean {
  return token !== undefined && (signs.has(token.text) || naming.has(token.text));
}
