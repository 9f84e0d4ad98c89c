import { type Digits, readDigits } from './digits.ts';
import { codesBefore } from './unit-name.ts';

/** A piece of running text. Offsets count UTF-16 units, as `String.slice` does. */
export interface Token {
  /** `label` is something with digits in it that is no number: `G7`, `COVID-19`, `v1.3`, an address. */
  readonly kind: 'number' | 'word' | 'symbol' | 'label';
  /** In lower case, with plain apostrophe, hyphen and minus. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all capitals. */
  readonly allCapitals: boolean;
  readonly digits?: Digits;
}

const space = /[\s\u00ad\u200b\u2060\ufeff]+/uy;
const address = /(?:https?:\/\/|www\.|mailto:)\S+/iuy;
const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;
/** What makes a word into a label when it follows at once: `G` + `7`, `COVID` + `-19`, `v` + `1.3`. */
const labelTail = /[-\u2010\u2011]?\p{Nd}[\p{L}\p{M}\p{Nd}]*(?:[.-][\p{L}\p{Nd}]+)*/uy;
/** `USD5m` is an amount although its letters touch the digits. */
const isUnitBefore = (letters: string) => codesBefore.has(letters.toLowerCase());

const capital = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}{2,}$/u;
/** Hyphens and minus signs of other widths. */
const plainSymbols = new Map([
  ['\u2011', '-'],
  ['\u2010', '-'],
  ['\ufe63', '-'],
  ['\uff0d', '-'],
  ['\uff05', '%'],
  ['\uff04', '$'],
]);

/** Cuts text into tokens, in one pass; never throws. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  while (at < text.length) {
    const gap = matchEnd(space, text, at);
    if (gap > at) {
      at = gap;
      glued = false;
      continue;
    }
    const token = tokenAt(text, at, glued);
    tokens.push(token);
    at = token.end;
    glued = true;
  }
  return tokens;
}

function tokenAt(text: string, start: number, glued: boolean): Token {
  const link = matchEnd(address, text, start);
  if (link > start) return plainToken('label', text, start, link, glued);
  const letters = matchEnd(word, text, start);
  if (letters > start) {
    const tail = matchEnd(labelTail, text, letters);
    const isLabel = tail > letters && !isUnitBefore(text.slice(start, letters));
    return plainToken(isLabel ? 'label' : 'word', text, start, isLabel ? tail : letters, glued);
  }
  const number = readDigits(text, start);
  if (number === undefined) {
    const width = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    return plainToken('symbol', text, start, start + width, glued);
  }
  const { digits, end } = number;
  if (digits === undefined) return plainToken('label', text, start, end, glued);
  return {
    kind: 'number',
    text: '',
    start,
    end,
    glued,
    capital: false,
    allCapitals: false,
    digits,
  };
}

function plainToken(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  glued: boolean,
): Token {
  // Labels and numbers may be as long as the text; nobody looks at their characters, nor past 40 of a word.
  const raw =
    kind === 'word' || kind === 'symbol' ? text.slice(start, Math.min(end, start + 40)) : '';
  const isWord = kind === 'word';
  return {
    kind,
    text: isWord ? raw.toLowerCase().replaceAll('’', "'") : (plainSymbols.get(raw) ?? raw),
    start,
    end,
    glued,
    capital: isWord && capital.test(raw),
    allCapitals: isWord && allCapitals.test(raw),
  };
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
