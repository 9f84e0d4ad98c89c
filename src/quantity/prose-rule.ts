import type { Core } from './core.ts';
import type { Expression } from './read-expression.ts';
import { readSuperlative } from './superlative.ts';
import type { Token } from './token.ts';

/** What follows a multiple or a fraction that measures something: "twice as much", "a third of". */
const comparing = new Set(
  (
    'of as the its their that what this all these those more less fewer lower higher smaller larger bigger ' +
    'greater faster'
  ).split(' '),
);
/** "The second half" is a stretch of time or a place. */
const halfNames = new Set([
  'first',
  'second',
  'latter',
  'other',
  'last',
  'better',
  'top',
  'bottom',
]);

/** "Two years before" is a moment, told from another one: a date in words. */
const fromAnotherMoment = new Set(['ago', 'before', 'earlier', 'later']);

/**
 * Whether what was read in prose states a quantity. Digits always do, but for a bare ordinal (`5th`). Words
 * do with a unit or a scale, as a rank with its superlative, or as a fraction or multiple that is
 * compared with something; by themselves ("three officials", "the third round", "a third party") they
 * are ordinary language, and to ask an author to bind them would be noise.
 */
export function isStated(tokens: readonly Token[], expression: Expression): boolean {
  const { core, qualifier } = expression;
  const { from: at, to: next } = expression.tokens;
  if (core.kind === 'rank') {
    return core.tied || (core.form === 'ordinal' && readSuperlative(tokens, next - 1) === next);
  }
  if (hasDigits(tokens, expression)) return true;
  if (core.scale > 1 || ['proportion', 'fold', 'change'].includes(core.form)) return true;
  const behind = tokens[next];
  if (core.kind === 'multiple') {
    return qualifier !== 'none' || comparing.has(behind?.text ?? '');
  }
  if (core.form === 'fraction' && core.kind === 'share') {
    return isFractionOfSomething(tokens, at, core, behind) || qualifier !== 'none';
  }
  if (core.dimension === 'duration' && fromAnotherMoment.has(behind?.text ?? '')) return false;
  return core.dimension !== undefined || core.stated.amount >= 100;
}

/** Whether a numeral in digits is among the tokens of an expression. */
export function hasDigits(tokens: readonly Token[], { tokens: range }: Expression): boolean {
  for (let at = range.from; at < range.to; at += 1) if (tokens[at]?.kind === 'number') return true;
  return false;
}

function isFractionOfSomething(
  tokens: readonly Token[],
  at: number,
  core: Core,
  behind: Token | undefined,
): boolean {
  const first = tokens[core.numeral.from]?.text;
  if (first !== 'a' && first !== 'half') return true;
  const before = tokens[at - 1]?.text ?? '';
  if (halfNames.has(before)) return false;
  const ends = behind === undefined || (behind.kind === 'symbol' && behind.text !== '-');
  return ends || before === 'by' || comparing.has(behind.text);
}
