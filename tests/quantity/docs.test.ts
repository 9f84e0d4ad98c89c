import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agree } from '../../src/quantity/agree.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';
import { isUnit } from '../../src/quantity/unit.ts';
import type { Value } from '../../src/quantity/value.ts';
import { meansIn } from './means.ts';

const page = readFileSync(new URL('../../docs/quantities.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replace(/^`|`$/g, '')))
  .map(([, words = '', unit = '', means = '', yes = '', no = '']) => {
    return { words, unit, means, yes, no };
  });

/** `=3` is a shared rank, `>75` and `<5` are bounds. */
function toExample(text: string): { readonly value: Value; readonly tied: boolean } {
  const amount = Number(text.replace(/[,><=]/g, '').replace('−', '-'));
  const kind = text.startsWith('>') ? 'at-least' : text.startsWith('<') ? 'at-most' : 'known';
  return { value: { kind, amount }, tied: text.startsWith('=') };
}

it('the page has its table', () => {
  expect(rows.length).toBeGreaterThan(45);
});

describe.each(rows)('the row of "$words"', ({ words, unit, means, yes, no }) => {
  const quantity = parseQuantity(words);
  if (quantity === undefined || !isUnit(unit))
    throw new Error(`docs/quantities.md: cannot read "${words}"`);

  it('states what the words mean', () => {
    expect(meansIn(quantity, unit)).toBe(means);
  });

  it.each(yes.split('; '))('says truly that they agree with %s', (text) => {
    const { value, tied } = toExample(text);
    expect(agree(quantity, value, unit, { tied })).toEqual({ agrees: true });
  });

  it.each(no.split('; '))('says truly that they do not agree with %s', (text) => {
    const { value, tied } = toExample(text);
    expect(agree(quantity, value, unit, { tied })).toMatchObject({ agrees: false });
  });
});
