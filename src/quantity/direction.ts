import type { Token } from './token.ts';

/** Each word for a change and its opposite: the first goes up, the second down. */
const pairs = [
  ['up', 'down'],
  ['rose', 'fell'],
  ['rise', 'fall'],
  ['rises', 'falls'],
  ['risen', 'fallen'],
  ['rising', 'falling'],
  ['raised', 'cut'],
  ['grew', 'shrank'],
  ['grown', 'shrunk'],
  ['growth', 'decline'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['gained', 'lost'],
  ['gain', 'loss'],
  ['higher', 'lower'],
  ['larger', 'smaller'],
  ['bigger', 'smaller'],
  ['climbed', 'dropped'],
  ['climb', 'drop'],
  ['jumped', 'plunged'],
  ['jump', 'plunge'],
  ['surged', 'slumped'],
  ['surge', 'slump'],
  ['rose', 'declined'],
  ['increased', 'reduced'],
  ['increase', 'reduction'],
  ['more', 'less'],
  ['more', 'fewer'],
  ['rose', 'slid'],
  ['+', '−'],
  ['+', '-'],
  ['plus', 'minus'],
] as const;

const signs = new Map<string, 1 | -1>(
  pairs.flatMap(([up, down]): [string, 1 | -1][] => [
    [up, 1],
    [down, -1],
  ]),
);
const opposites = new Map<string, string>(
  [...pairs].reverse().flatMap(([up, down]): [string, string][] => [
    [up, down],
    [down, up],
  ]),
);

/** 1 for a word that says "up", −1 for one that says "down", `undefined` for any other. */
function directionOf(word: string): 1 | -1 | undefined {
  return signs.get(word.toLowerCase());
}

/** The word for the other way: `fell` → `rose`. The word itself where none is known. */
export function oppositeOf(word: string): string {
  return opposites.get(word.toLowerCase()) ?? word;
}

/** The direction that begins at token `at`: `cut by`, `a rise of`, `up`, a sign before the number. */
export function readDirection(
  tokens: readonly Token[],
  at: number,
): { readonly sign: 1 | -1 | undefined; readonly next: number } | undefined {
  const word = tokens[at];
  const sign = word && directionOf(word.text);
  if (word === undefined || sign === undefined) return undefined;
  // "more than" and "less than" are qualifiers, a hyphen in running text is no minus.
  const behind = tokens[at + 1];
  if (behind?.text === 'than') return undefined;
  if (word.kind === 'symbol') return behind?.glued ? { sign, next: at + 1 } : undefined;
  if (behind?.text === 'by' || behind?.text === 'of') return { sign, next: at + 2 };
  // "fell to 3.8 million" states a level, not a change.
  if (behind?.text === 'to') return { sign: undefined, next: at + 2 };
  return { sign, next: at + 1 };
}
