/** What is known of a unit, from which all that reads and writes units is made. */
export interface UnitEntry {
  /** What it measures: words and values are only compared within one dimension. */
  readonly dimension: string;
  /** One of this unit in the canonical unit of its dimension: tonnes, dollars, dollars a kilogram, fraction 0–1, percentage points, years. */
  readonly factor: number;
  /** "tonne"; several take an s, unless `plural` says otherwise. What is counted has no name here. */
  readonly noun?: string;
  readonly plural?: string;
  /** "kg" stands apart behind the numeral, "%" at it, "$" before it. */
  readonly sign?: { readonly text: string; readonly at: 'apart' | 'behind' | 'before' };
  /** Prose writes the sign: "62%", "$5", but "3 tonnes". */
  readonly isSigned?: true;
  /** Other words for it behind a numeral, in lower case, `|` between them. */
  readonly also?: string;
  /** Other words for it before a numeral, likewise. */
  readonly alsoBefore?: string;
  /** Tables print it so behind an amount, and not by its key. */
  readonly label?: string;
  /** Tables print it so before an amount. */
  readonly lead?: string;
  /** A multiple of another unit, in which prose writes it: kilotonnes in tonnes. */
  readonly of?: string;
  /** The scale word by which it is that multiple: "million" USD. */
  readonly scale?: string;
  /** The unit in which large amounts of this one are written where signs are. */
  readonly larger?: string;
  /** One unit a unit of another: dollars a kilogram. */
  readonly per?: readonly [of: string, each: string];
}

/** Every unit that a column or a number may have, in the order in which messages list them. A new unit is a new line. */
export const units = {
  t: {
    dimension: 'mass',
    factor: 1,
    noun: 'tonne',
    sign: { text: 't', at: 'apart' },
    also: 'metric ton|metric tons|metric tonne|metric tonnes',
    larger: 'Mt',
  },
  kt: {
    dimension: 'mass',
    factor: 1e3,
    noun: 'kilotonne',
    sign: { text: 'kt', at: 'apart' },
    of: 't',
  },
  Mt: {
    dimension: 'mass',
    factor: 1e6,
    noun: 'megatonne',
    sign: { text: 'Mt', at: 'apart' },
    of: 't',
  },
  kg: {
    dimension: 'mass',
    factor: 1e-3,
    noun: 'kilogram',
    sign: { text: 'kg', at: 'apart' },
    also: 'kgs|kilo|kilos|kilogramme|kilogrammes',
  },
  USD: {
    dimension: 'money',
    factor: 1,
    noun: 'dollar',
    sign: { text: '$', at: 'before' },
    isSigned: true,
    also: 'usd|us dollar|us dollars',
    alsoBefore: 'usd|us $',
  },
  'million USD': { dimension: 'money', factor: 1e6, of: 'USD', scale: 'million' },
  'billion USD': { dimension: 'money', factor: 1e9, of: 'USD', scale: 'billion' },
  'USD/kg': { dimension: 'price', factor: 1, per: ['USD', 'kg'] },
  '%': {
    dimension: 'share',
    factor: 0.01,
    noun: 'per cent',
    plural: 'per cent',
    sign: { text: '%', at: 'behind' },
    isSigned: true,
    also: 'percent|per-cent',
  },
  'percentage points': {
    dimension: 'points',
    factor: 1,
    noun: 'percentage point',
    also: 'percentage-point|pp',
  },
  count: { dimension: 'count', factor: 1, label: '' },
  rank: { dimension: 'rank', factor: 1, label: '', lead: 'place ' },
  ratio: {
    dimension: 'ratio',
    factor: 1,
    noun: 'times',
    plural: 'times',
    sign: { text: '×', at: 'behind' },
    also: 'x|fold|-fold',
    label: 'times',
  },
  years: { dimension: 'duration', factor: 1, noun: 'year', also: 'yr|yrs' },
} as const satisfies Record<string, UnitEntry>;

/**
 * Units that are none of ours, so that no value of ours can bear their words out. A bare `ton` is here
 * too: in American copy it is the short ton, 0.907 t, and the two must not be taken for one another.
 */
export const foreignUnits = {
  behind: [
    'ton|tons|short ton|short tons|long tons|pound|pounds|ounce|ounces|barrel|barrels',
    'euro|euros|€|rouble|roubles|ruble|rubles|yuan|renminbi|yen|hryvnia|rupees',
  ],
  before: '€|£|¥|₽|₴|₹|₩',
  /** Letters that a numeral touches, all in capitals, and that name no numbered thing. */
  codes: ['eur', 'gbp', 'rub'],
} as const;
