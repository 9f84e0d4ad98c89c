import type { Core } from './core.ts';
import type { Quantity } from './quantity.ts';
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

/**
 * Whether what was read in prose states a quantity. Digits always do, but for a bare ordinal (`5th`). Words
 * do with a unit or a scale, as a rank with its superlative, or as a fraction or multiple that is
 * compared with something; by themselves ("three officials", "the third round", "a third party") they
 * are ordinary language, and to ask an author to bind them would be noise.
 */
export function isStated(
  tokens: readonly Token[],
  at: number,
  next: number,
  core: Core,
  quantity: Quantity,
): boolean {
  if (core.kind === 'rank') {
    return core.tied || (core.form === 'ordinal' && readSuperlative(tokens, next - 1) === next);
  }
  if (tokens.slice(at, next).some((token) => token.kind === 'number')) return true;
  if (core.scale > 1 || ['proportion', 'fold', 'change'].includes(core.form)) return true;
  const behind = tokens[next];
  if (core.kind === 'multiple') {
    return quantity.qualifier !== 'none' || comparing.has(behind?.text ?? '');
  }
  if (core.form === 'fraction' && core.kind === 'share') {
    return isFractionOfSomething(tokens, at, core, behind) || quantity.qualifier !== 'none';
  }
  return core.dimension !== undefined || quantity.stated >= 100;
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
