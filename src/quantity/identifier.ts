import type { Token } from './token.ts';

/** Names that are written with a stroke. */
const strokes = new Set(['9/11', '24/7', '50/50']);

/**
 * Past the numbers that begin at token `at` and are no amounts: telephone numbers, `50-50`, the `[12]` of a
 * reference, the `(1)` of a list.
 */
export function skipIdentifier(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const mayChain = token.kind === 'number' || token.text === '+';
  return skipMark(tokens, at) ?? (mayChain ? skipChain(tokens, at) : undefined);
}

function skipMark(tokens: readonly Token[], at: number): number | undefined {
  const [open, number, close] = [tokens[at]?.text, tokens[at + 1]?.digits, tokens[at + 2]?.text];
  if (number === undefined || number.fraction !== '') return undefined;
  if (open === '[' && close === ']' && number.integer.length <= 3) return at + 3;
  return open === '(' && close === ')' && number.integer.length === 1 ? at + 3 : undefined;
}

/** Three numbers and more with nothing but spaces, hyphens and brackets between, or `555-1234`, or `50-50`. */
function skipChain(tokens: readonly Token[], at: number): number | undefined {
  let count = 0;
  let end = at;
  let signs = 0;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'number') {
      count += 1;
      end = next + 1;
      signs = 0;
    } else {
      // At most two signs in a row, so that a text of brackets is not walked through from each of them.
      signs += 1;
      if (signs > 2 || !['-', '+', '(', ')'].includes(token?.text ?? '')) break;
    }
  }
  if (count >= 3) return end;
  const [first, joint, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (joint?.text !== '-' || !joint.glued || !second?.glued) return undefined;
  const lengths = `${first?.digits?.integer.length}-${second.digits?.integer.length}`;
  const same = first?.digits?.amount === second.digits?.amount;
  return same || lengths === '3-4' ? at + 3 : undefined;
}

/** Past `9/11`, `24/7` and `10.1000/182`. */
export function skipStroke(tokens: readonly Token[], at: number): number | undefined {
  const [first, stroke, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || stroke?.text !== '/' || !stroke.glued || !second?.glued) {
    return undefined;
  }
  if (second.kind === 'label') return at + 3;
  const pair = `${first.digits?.integer}/${second.digits?.integer}`;
  return strokes.has(pair) ? at + 3 : undefined;
}
