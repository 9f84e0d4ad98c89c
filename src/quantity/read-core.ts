import { type Amount, readAmount, toCore } from './amount.ts';
import { type Core, clean, statedNumber, type TokenRange } from './core.ts';
import { readFraction, statedFraction } from './fraction.ts';
import { interval } from './interval.ts';
import { readMultiple } from './multiple-words.ts';
import { readRank } from './rank-words.ts';
import type { Token } from './token.ts';

/** A core and, where it is a numeral with scale and unit, its parts. */
interface Single {
  readonly core: Core;
  readonly amount?: Amount;
}

/**
 * The longest core that begins at token `at`: a range, or else a single number, fraction, multiple or rank. With
 * `levels`, "to" joins no range.
 */
export function readCore(
  tokens: readonly Token[],
  at: number,
  levels: boolean,
): Single | undefined {
  const between = tokens[at]?.text === 'between';
  const from = between ? at + 1 : at;
  const first = readSingle(tokens, from);
  if (first === undefined) return undefined;
  if (levels && tokens[first.core.measure.to]?.text === 'to') return first;
  const range = readRange(tokens, first, between, { from: at, to: from });
  if (range !== undefined) return { core: range };
  return between ? undefined : first;
}

function readSingle(tokens: readonly Token[], at: number): Single | undefined {
  let longest: Single | undefined;
  for (const core of [fractionCore(tokens, at), multipleCore(tokens, at), rankCore(tokens, at)]) {
    if (core !== undefined && core.measure.to > (longest?.core.measure.to ?? 0)) longest = { core };
  }
  const amount = readAmount(tokens, at);
  const isLongest = amount !== undefined && amount.tokens.to > (longest?.core.measure.to ?? 0);
  return isLongest ? { core: toCore(amount), amount } : longest;
}

function readRange(
  tokens: readonly Token[],
  first: Single,
  between: boolean,
  lead: TokenRange,
): Core | undefined {
  const at = first.core.measure.to;
  const connector = tokens[at];
  if (connector === undefined || first.core.kind === 'rank') return undefined;
  const closes = tokens[at + 1]?.glued === true && connector.glued;
  const numeric = tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';
  const joins = between
    ? connector.text === 'and'
    : connector.text === 'to' ||
      connector.text === '–' ||
      connector.text === '—' ||
      (connector.text === '-' && closes && numeric);
  if (!joins) return undefined;
  const second = readSingle(tokens, at + 1);
  if (second === undefined || second.core.kind === 'rank') return undefined;
  for (const [low, high] of matchedEnds(first, second)) {
    if (low.kind === high.kind && low.dimension === high.dimension) {
      if (low.stated.amount < high.stated.amount) return rangeCore(low, high, lead, second);
    }
  }
  return undefined;
}

/**
 * Both ends with the scale and unit that they share: in `3.1–3.3 million tonnes` the first end takes them
 * from the second, in `$1.5–2 million` the second takes the sign from the first.
 */
function* matchedEnds(first: Single, second: Single): Generator<readonly [Core, Core]> {
  if (first.amount === undefined || second.amount === undefined) {
    yield [first.core, second.core];
    return;
  }
  const unit = first.amount.unit ?? second.amount.unit;
  const open = first.amount.scale === undefined;
  const signed = first.amount.tokens.from < first.amount.numeralTokens.from;
  const high = { ...second.amount, unit: second.amount.unit ?? first.amount.unit };
  if (open && (first.amount.unit === undefined || signed)) {
    yield [toCore({ ...first.amount, scale: second.amount.scale, unit }), toCore(high)];
  }
  yield [toCore({ ...first.amount, unit }), toCore(high)];
}

function rangeCore(low: Core, high: Core, lead: TokenRange, second: Single): Core {
  const middle = (low.stated.amount + high.stated.amount) / 2;
  // Both ends are meant to the finer place of the two: `$1.5–2 million` ends before 2.05, not 2.5.
  const precision = Math.min(low.precision, high.precision);
  const bottom = clean(Math.max(0, low.stated.amount - precision));
  const top = clean(high.stated.amount + precision);
  return {
    ...high,
    kind: 'range',
    stated: {
      ...statedNumber(middle, 0, 0),
      plain: interval(bottom, top, precision === 0 ? '[]' : '[)'),
    },
    precision,
    digits: Math.max(low.digits, high.digits),
    numeral: { from: low.numeral.from, to: second.core.numeral.to },
    measure: { from: lead.from, to: second.core.measure.to },
  };
}

function fractionCore(tokens: readonly Token[], at: number): Core | undefined {
  const fraction = readFraction(tokens, at);
  if (fraction === undefined) return undefined;
  const stated = statedFraction(fraction.numerator, fraction.denominator);
  return {
    ...wordCore({ from: at, to: fraction.next }),
    kind: 'share',
    dimension: 'share',
    stated,
    precision: clean((stated.plain.high - stated.plain.low) / 2),
    form: fraction.form,
    sign: fraction.form === 'change' ? -1 : undefined,
  };
}

function multipleCore(tokens: readonly Token[], at: number): Core | undefined {
  const said = readMultiple(tokens, at);
  if (said === undefined) return undefined;
  const precision = Math.min(0.5, said.multiple / 10);
  return {
    ...wordCore({ from: at, to: said.next }),
    kind: 'multiple',
    dimension: 'ratio',
    stated: statedNumber(said.multiple, precision, 0.5),
    precision,
    form: said.form,
    sign: said.form === 'change' ? 1 : undefined,
  };
}

function rankCore(tokens: readonly Token[], at: number): Core | undefined {
  const said = readRank(tokens, at);
  if (said === undefined) return undefined;
  return {
    ...wordCore({ from: at, to: said.next }),
    kind: 'rank',
    dimension: 'rank',
    stated: statedNumber(said.rank, 0, 0),
    precision: 0,
    digits: `${said.rank}`.length,
    tied: said.tied,
    countedFrom: said.countedFrom,
    form: said.form,
  };
}

function wordCore(range: TokenRange) {
  const none: undefined = undefined;
  return {
    digits: 1,
    tied: false,
    factor: 1,
    scale: 1,
    sign: none,
    numeral: range,
    measure: range,
  };
}
