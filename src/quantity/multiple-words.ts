import { roundTens, smallNumbers } from './number-words.ts';
import type { Token } from './token.ts';

/** How many times over, in one word. */
export interface MultipleWords {
  readonly multiple: number;
  /** `change`: a verb, as in "doubled". */
  readonly form: 'fold' | 'multiple' | 'change';
  readonly next: number;
}

const names: ReadonlyMap<string, Omit<MultipleWords, 'next'>> = new Map([
  ['twice', { multiple: 2, form: 'multiple' }],
  ['thrice', { multiple: 3, form: 'multiple' }],
  ...verbs(2, 'double'),
  ...verbs(3, 'triple'),
  ...verbs(3, 'treble'),
  ...verbs(4, 'quadruple'),
  ...verbs(5, 'quintuple'),
  ...[...smallNumbers, ...roundTens]
    .filter(([, amount]) => amount > 1)
    .map(([name, multiple]): [string, Omit<MultipleWords, 'next'>] => [
      `${name}fold`,
      { multiple, form: 'fold' },
    ]),
]);

/** `twice`, `doubled`, `fivefold`; `three times` and `five-fold` are numerals with a unit and read elsewhere. */
export function readMultiple(tokens: readonly Token[], at: number): MultipleWords | undefined {
  const found = names.get(tokens[at]?.text ?? '');
  return found && { ...found, next: at + 1 };
}

/** The name for a multiple in the same form, e.g. 3 → `trebled`'s plain sister `tripled`. */
export function multipleName(multiple: number, form: MultipleWords['form']): string | undefined {
  for (const [name, entry] of names) {
    if (entry.multiple !== multiple || entry.form !== form) continue;
    if (form !== 'change' || name.endsWith('d')) return name;
  }
  return undefined;
}

function verbs(multiple: number, verb: string): [string, Omit<MultipleWords, 'next'>][] {
  return [
    [verb, { multiple, form: 'multiple' }],
    [`${verb}d`, { multiple, form: 'change' }],
  ];
}
