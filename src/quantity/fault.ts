import { mannerOf } from './dimension.ts';
import { contains, interval } from './interval.ts';
import type { Quantity } from './quantity.ts';
import type { OrderEnd } from './superlative.ts';
import { dimensionOf, toCanonical, type Unit } from './unit.ts';
import type { Value } from './value.ts';

/**
 * Why words and a value do not agree. `missing`: the value is not available; `dimension`: the words speak of
 * something else, e.g. tonnes against dollars; `level`: the words say a change and the value is a share;
 * `ambiguous`: "three times more" is three times to some and four to others; `direction`: up against down;
 * `bound`: the value is a bound and the words are not, or the other way round; `order`: the rank is counted
 * from the other end; `tie`: it is shared or is not, and the words differ; `amount`: all else fits but the
 * amount.
 */
export type Fault =
  | 'missing'
  | 'dimension'
  | 'level'
  | 'ambiguous'
  | 'direction'
  | 'bound'
  | 'order'
  | 'tie'
  | 'amount';

/** What is known of a value beside its amount. */
export interface Circumstances {
  /** The rank is shared with others. */
  readonly tied?: boolean;
  /** The end of the order that the rank is counted from; absent where nobody has said. */
  readonly countedFrom?: OrderEnd;
  /** It is worked out as a share or a ratio, and can be no change. */
  readonly isLevel?: boolean;
}

/** What keeps the words from saying the value; `undefined` if they agree. */
export function faultOf(
  quantity: Quantity,
  value: Value,
  unit: Unit,
  { tied = false, countedFrom, isLevel = false }: Circumstances = {},
): Fault | undefined {
  if (value.kind === 'missing') return 'missing';
  if (!isComparable(quantity, unit)) return 'dimension';
  if (isTimesMore(quantity)) return 'ambiguous';
  if (isLevel && unit === '%' && quantity.direction) return 'level';
  const amount = amountToSay(quantity, value.amount, unit, isLevel);
  if (quantity.kind === 'rank') {
    if (value.kind !== 'known') return 'bound';
    if (quantity.countedFrom && countedFrom && quantity.countedFrom !== countedFrom) return 'order';
    if (!contains(quantity.interval, amount)) return 'amount';
    return quantity.tied === tied ? undefined : 'tie';
  }
  if (saysOtherWay(quantity, amount, unit)) return 'direction';
  const magnitudes = magnitudesOf(quantity, amount, value.amount, unit);
  if (value.kind === 'known') {
    return magnitudes.some((magnitude) => contains(quantity.interval, magnitude))
      ? undefined
      : 'amount';
  }
  const isFloor = (value.kind === 'at-least') === amount >= 0;
  const fitting = isFloor ? ['more than', 'at least'] : ['less than', 'at most'];
  if (!fitting.includes(quantity.qualifier)) return 'bound';
  const { stated, precision } = quantity;
  // The bound itself, rounded, or one that follows from it and is no more than a tenth away.
  const near = isFloor
    ? interval(stated - precision, Math.max(stated + precision, stated * 1.1), '[]')
    : interval(Math.min(stated - precision, stated * 0.9), stated + precision, '[]');
  return magnitudes.some((magnitude) => contains(near, magnitude)) ? undefined : 'amount';
}

/** A value in the canonical unit of its words: 2.05 times as much is 105% more. */
export function amountToSay(
  quantity: Quantity,
  amount: number,
  unit: Unit,
  isLevel: boolean,
): number {
  const canonical = toCanonical(amount, unit);
  const isChange = quantity.dimension === 'share' && quantity.direction !== undefined;
  return isLevel && unit === 'ratio' && isChange ? canonical - 1 : canonical;
}

/** Whether words of this dimension can say anything about a value of this unit. */
export function isComparable(quantity: Quantity, unit: Unit): boolean {
  const dimension = dimensionOf(unit);
  const { mayGoUnsaid, isProportion } = mannerOf(dimension);
  const said = quantity.dimension;
  if (said === undefined) return mayGoUnsaid;
  return said === dimension || (isProportion && said !== 'other' && mannerOf(said).isProportion);
}

/** "Three times more", "2.5 times less"; but "a threefold rise" and "tripled" are plain. */
function isTimesMore({ kind, direction, wording: { form } }: Quantity): boolean {
  return kind === 'multiple' && direction !== undefined && form !== 'fold' && form !== 'change';
}

function saysOtherWay(quantity: Quantity, amount: number, unit: Unit): boolean {
  if (quantity.direction === undefined || amount === 0) return false;
  // "Halved" also says that the ratio of after to before is 0.5.
  const isLevel = quantity.wording.form === 'change' && unit === 'ratio' && amount > 0;
  return !isLevel && Math.sign(amount) !== quantity.direction.sign;
}

/** The magnitudes of a value that the words may mean. */
function magnitudesOf(quantity: Quantity, canonical: number, amount: number, unit: Unit): number[] {
  // A change of +400% is a fivefold one.
  if (quantity.dimension === 'ratio' && unit === '%') return [Math.max(0, 1 + canonical)];
  // `10` of "10 against 21 million tonnes" may stand for 10 of the unit, `85` for 85 kg.
  if (quantity.dimension === undefined) return [Math.abs(canonical), Math.abs(amount)];
  return [Math.abs(canonical)];
}
