import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../src/quantity/agree.ts';
import { faultOf } from '../../src/quantity/fault.ts';
import { findQuantities } from '../../src/quantity/find-quantities.ts';
import { type Format, formatQuantity } from '../../src/quantity/format-quantity.ts';
import { contains } from '../../src/quantity/interval.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';
import { allUnits, toCanonical, type Unit } from '../../src/quantity/unit.ts';
import type { Value } from '../../src/quantity/value.ts';
import { grammarText } from './grammar.ts';

const strings = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), grammarText);
const forms = fc.constantFrom<NonNullable<Format['form']>>('words', 'symbol', 'full');
/** A double holds 15 figures: amounts to 10^10 leave room for the half of the last one written. */
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 0, max: 10 ** 10 }),
  fc.double({ min: 1e-6, max: 1e10, noNaN: true }),
  fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -4, max: 4 })).map(([n, e]) => {
    return Number(`${n}e${e}`);
  }),
);
const measured = fc.constantFrom(...allUnits.filter((unit) => unit !== 'rank'));

/** A value that a column of the unit could hold: ranks are whole numbers from 1. */
function cellOf(unit: Unit, amount: number, kind: Value['kind']): Value {
  if (kind === 'missing') return { kind };
  return { kind, amount: unit === 'rank' ? 1 + (Math.floor(Math.abs(amount)) % 200) : amount };
}

describe('what formatQuantity writes, parseQuantity reads back', () => {
  it('to the same value, in every unit and form', () => {
    fc.assert(
      fc.property(amounts, measured, forms, (amount, unit, form) => {
        const text = formatQuantity(amount, unit, { form });
        const read = parseQuantity(text);
        const canonical = toCanonical(Number(amount.toPrecision(15)), unit);
        expect(Math.abs((read?.stated ?? -1) - canonical), text).toBeLessThanOrEqual(
          canonical * 1e-13,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('to an interval that the value lies in, however few digits are asked for', () => {
    fc.assert(
      fc.property(
        amounts,
        measured,
        forms,
        fc.integer({ min: 1, max: 12 }),
        (amount, unit, form, digits) => {
          const text = formatQuantity(amount, unit, { form, digits });
          const read = parseQuantity(text);
          expect(read && contains(read.interval, toCanonical(amount, unit)), text).toBe(true);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('to the same precision: written again with the digits that were read, it is the same text', () => {
    fc.assert(
      fc.property(
        amounts,
        measured,
        forms,
        fc.integer({ min: 1, max: 9 }),
        (amount, unit, form, digits) => {
          const text = formatQuantity(amount, unit, { form, digits });
          const read = parseQuantity(text);
          if (read === undefined) throw new Error(`unread: ${text}`);
          const stated = read.stated / toCanonical(1, unit);
          const again = formatQuantity(stated, unit, { form, digits: read.digits });
          const other = parseQuantity(again);
          expect([other?.stated, other?.precision], `${text} → ${again}`).toEqual([
            read.stated,
            read.precision,
          ]);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('for every rank to 2,000', () => {
    for (let rank = 1; rank <= 2000; rank += 1) {
      for (const form of ['words', 'symbol', 'full'] as const) {
        expect(parseQuantity(formatQuantity(rank, 'rank', { form }))?.stated).toBe(rank);
      }
    }
  });
});

describe('every suggestion', () => {
  it('agrees with the value that it was made for', () => {
    const words = fc.oneof(
      { weight: 1, arbitrary: grammarText },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '3.8 million tonnes',
          'more than 75 Mt',
          'nearly 4%',
          'four-fifths',
          'two in five',
          'halved',
          'doubled',
          'fivefold',
          'twice',
          'rose by 62%',
          'between 3.1 and 3.3 million',
          '$1.5–$2bn',
          'three editions',
          'a dozen',
          'tied for third',
          'largest',
          'second-smallest',
          'three percentage points',
          '$92 a kilogram',
          'at most 5%',
          '118 000 tonnes a year',
          'half a million tonnes',
          '14 tons',
        ),
      },
    );
    const signed = fc
      .tuple(amounts, fc.boolean())
      .map(([amount, down]) => (down ? -amount : amount));
    fc.assert(
      fc.property(
        words,
        signed,
        fc.constantFrom(...allUnits),
        fc.constantFrom<Value['kind']>('known', 'at-least', 'at-most'),
        fc.record({
          tied: fc.boolean(),
          isLevel: fc.boolean(),
          countedFrom: fc.constantFrom('largest', 'smallest', undefined),
        }),
        (said, amount, unit, kind, circumstances) => {
          const quantity = parseQuantity(said);
          if (quantity === undefined || (unit === 'rank' && kind !== 'known')) return;
          const value = cellOf(unit, amount, kind);
          const verdict = agree(quantity, value, unit, circumstances);
          if (verdict.agrees) return;
          const read = parseQuantity(verdict.suggestion);
          const note = `${said} → ${verdict.suggestion} (${verdict.reason})`;
          expect(read && faultOf(read, value, unit, circumstances), note).toBeUndefined();
          expect(read, note).toBeDefined();
        },
      ),
      { numRuns: 6000 },
    );
  });
});

describe('no string, however strange', () => {
  it('makes parseQuantity throw, or say something that is no number', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const read = parseQuantity(text);
        if (read === undefined) return;
        expect(Number.isFinite(read.stated) && read.stated >= 0).toBe(true);
        expect(Number.isFinite(read.precision) && read.precision >= 0).toBe(true);
        expect(read.interval.low).toBeGreaterThanOrEqual(0);
        expect(read.interval.high).toBeGreaterThanOrEqual(read.interval.low);
      }),
      { numRuns: 10_000 },
    );
  });

  it('makes findQuantities throw, or report places out of order', () => {
    fc.assert(
      fc.property(strings, (text) => {
        let last = 0;
        for (const { start, end, quantity } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(quantity.words);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 10_000 },
    );
  });
});
