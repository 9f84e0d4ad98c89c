/** Stands for what is set as one thing amid words, such as code: a letter to whatever is beside it. */
export const opaque = '\ufffc';

/** Dashes and dots as they are typed, longest first. */
const typed: readonly (readonly [RegExp, string])[] = [
  [/(?<!-)---(?!-)/g, '—'],
  [/(?<!-)--(?!-)/g, '–'],
  [/(?<!\.)\.{3}(?!\.)|(?<!\. )\. \. \.(?! \.)/g, '…'],
];

/** Letters that are left out at the start of a word, where nothing else begins with the rest. */
const elided =
  /^(?:tis|twas|twere|twill|twould|twixt|til|tween|neath|gainst|em|cos|coz|cuz|bout|fraid|nuff|n)(?![\p{L}\p{N}])/iu;
/** The same where the rest is a word of its own, with which a quotation may begin. */
const elidedOrWord =
  /^(?:cause|round|till|ere|hood|burbs|phone|flu|kay|scuse|sup|s)(?![\p{L}\p{N}])/iu;

const wordSign = /[\p{L}\p{N}\p{M}\ufffc%°$€£]/u;
const opener = /[\s([{<«‹“‘/|¿¡–—-]/u;
const dash = /[–—-]/u;

/** Dashes and an ellipsis for what is typed in their place. Nothing else changes. */
export function realDashes(text: string): string {
  return typed.reduce((words, [pattern, sign]) => words.replace(pattern, sign), text);
}

/**
 * English quotation marks, apostrophes and primes for straight ones. As long as what was given, so
 * that words in several elements can be set as one and be taken apart again.
 */
export function realQuotes(text: string): string {
  let set = '';
  const isOpen = { '"': false, "'": false };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign !== '"' && sign !== "'") {
      // What was typed as it is to be opens and closes like the others.
      if (/[“”]/.test(sign)) isOpen['"'] = sign === '“';
      if (sign === '‘') isOpen["'"] = true;
      set += sign;
      continue;
    }
    const role = roleAt(text, at, set.at(-1) ?? ' ', isOpen[sign]);
    if (role === 'open' || role === 'close') isOpen[sign] = role === 'open';
    set += signs[sign][role];
  }
  return set;
}

/** Words of one line, without markup, as they are shown: real quotes, dashes and dots. */
export function realMarks(text: string): string {
  return realQuotes(realDashes(text));
}

type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'straight';

const signs = {
  '"': { open: '“', close: '”', apostrophe: '”', prime: '″', straight: '"' },
  "'": { open: '‘', close: '’', apostrophe: '’', prime: '′', straight: "'" },
} as const;

/** What a straight mark at a place stands for. `before` is set already; `isOpen` tells of marks of its sort. */
function roleAt(text: string, at: number, before: string, isOpen: boolean): Role {
  const sign = text[at] as '"' | "'";
  const behind = text.slice(at + 1);
  const next = behind[0] ?? ' ';
  if (/\p{N}/u.test(before)) return roleBehindDigit(text, at, isOpen);
  const isBeforeWord = wordSign.test(next) || /["'“‘([$#@&*.…§]/u.test(next);
  if (opener.test(before)) {
    if (sign === "'" && isElision(behind)) return 'apostrophe';
    if (dash.test(before) && (isOpen || !isBeforeWord)) return 'close';
    if (isBeforeWord && !/^["']*(?:\s|$)/.test(behind)) return 'open';
    return isOpen ? 'close' : 'straight';
  }
  if (sign === "'") {
    // “rock ’n’ roll”, “don’t”; behind a sign, as in `said:'No'`, a quotation begins.
    if (wordSign.test(before) || !wordSign.test(next)) return isOpen ? closing(next) : 'apostrophe';
    return isOpen ? 'close' : /[:;,=]/.test(before) ? 'open' : 'apostrophe';
  }
  if (!isOpen && wordSign.test(next) && !/[.!?…]/u.test(before)) return 'open';
  return 'close';
}

/** Within a word it is an apostrophe, and what was open stays so. */
function closing(next: string): Role {
  return wordSign.test(next) ? 'apostrophe' : 'close';
}

/** Feet, inches, minutes and seconds have primes; so far as no quotation ends there, and no "1990's". */
function roleBehindDigit(text: string, at: number, isOpen: boolean): Role {
  const sign = text[at] as '"' | "'";
  const before = text.slice(0, at);
  const behind = text.slice(at + 1);
  if (sign === "'") {
    // 5'10", 55°45'21" and 48°51' N, but '90s and the 1990's.
    if (/^\p{N}/u.test(behind) || /°\s?\p{N}+$/u.test(before)) return 'prime';
    if (/^\p{L}/u.test(behind)) return 'apostrophe';
    return isOpen && !closesLater(behind, sign) ? 'close' : 'prime';
  }
  if (/^\p{L}/u.test(behind) || /['′]\s?[\p{N}.½¼¾]+$/u.test(before)) return 'prime';
  return isOpen && !closesLater(behind, sign) ? 'close' : 'prime';
}

/** Whether the next mark of its sort ends a quotation, so that this one does not. */
function closesLater(behind: string, sign: '"' | "'"): boolean {
  const next = sign === '"' ? /(.|^)"(.?)/su : /(.|^)(?<!\p{L})'(.?)/su;
  const found = next.exec(behind);
  if (!found) return false;
  const [, before = '', after = ''] = found;
  return before !== '' && !opener.test(before) && !wordSign.test(after);
}

function isElision(behind: string): boolean {
  if (/^\p{N}{2}(?:s|ers)(?!\p{L})/u.test(behind)) return true;
  // A quotation that began here would end behind a sign.
  const isQuoted = /^[^'\n]*[,.!?…]'(?!\p{L})/u.test(behind);
  if (/^\p{N}{2}(?!\p{N}|\p{L}|[.,]\p{N})/u.test(behind)) return !isQuoted;
  if (elided.test(behind)) return true;
  if (!elidedOrWord.test(behind)) return false;
  return !isQuoted && !/^[^']*[^\s']'(?!\p{L})/u.test(behind);
}
