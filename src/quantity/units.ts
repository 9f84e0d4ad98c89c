/** A unit as the table has it. */
interface UnitLine {
  /** What it measures: words and values are only compared within one dimension. */
  readonly dimension: string;
  /** One of this unit in the canonical unit of its dimension: tonnes, dollars, dollars a kilogram, fraction 0–1, percentage points, years. */
  readonly factor: number;
  /** "tonne"; several take an s, unless `plural` says otherwise. What is counted has no name here. */
  readonly noun?: string;
  readonly plural?: string;
  /** The sign where it stands, the amount being #: "# kg", "#%", "$#". */
  readonly sign?: string;
  /** Prose writes the sign: "62%", "$5", but "3 tonnes". */
  readonly isSigned?: true;
  /** Other words for it behind a numeral, and before one, in lower case, `|` between them. */
  readonly also?: string;
  readonly alsoBefore?: string;
  /** How tables print it, where that is neither with its sign nor with its key. */
  readonly inTables?: string;
  /** A multiple of another unit, in which prose writes it: kilotonnes in tonnes. By a scale word: "million" USD. */
  readonly of?: string;
  readonly scale?: string;
  /** The unit in which large amounts of this one are written where signs are. */
  readonly larger?: string;
  /** One unit a unit of another: dollars a kilogram. */
  readonly per?: readonly [of: string, each: string];
}

const metric = 'metric ton|metric tons|metric tonne|metric tonnes';
const kilos = 'kgs|kilo|kilos|kilogramme|kilogrammes';
const us = { also: 'usd|us dollar|us dollars', alsoBefore: 'usd|us $' } as const;
const percent = { noun: 'per cent', plural: 'per cent', also: 'percent|per-cent' } as const;
const times = { noun: 'times', plural: 'times', also: 'x|fold|-fold' } as const;

/** Every unit that a column or a number may have, in the order in which messages list them. A new unit is a new line. */
export const units = {
  t: { dimension: 'mass', factor: 1, noun: 'tonne', sign: '# t', also: metric, larger: 'Mt' },
  kt: { dimension: 'mass', factor: 1e3, noun: 'kilotonne', sign: '# kt', of: 't' },
  Mt: { dimension: 'mass', factor: 1e6, noun: 'megatonne', sign: '# Mt', of: 't' },
  kg: { dimension: 'mass', factor: 1e-3, noun: 'kilogram', sign: '# kg', also: kilos },
  USD: { dimension: 'money', factor: 1, noun: 'dollar', sign: '$#', isSigned: true, ...us },
  'million USD': { dimension: 'money', factor: 1e6, of: 'USD', scale: 'million' },
  'billion USD': { dimension: 'money', factor: 1e9, of: 'USD', scale: 'billion' },
  'USD/kg': { dimension: 'price', factor: 1, per: ['USD', 'kg'] },
  '%': { dimension: 'share', factor: 0.01, sign: '#%', isSigned: true, ...percent },
  'percentage points': {
    dimension: 'points',
    factor: 1,
    noun: 'percentage point',
    also: 'percentage-point|pp',
  },
  degrees: { dimension: 'angle', factor: 1, noun: 'degree', sign: '#°' },
  count: { dimension: 'count', factor: 1, inTables: '#' },
  rank: { dimension: 'rank', factor: 1, inTables: 'place #' },
  ratio: { dimension: 'ratio', factor: 1, sign: '#×', inTables: '# times', ...times },
  years: { dimension: 'duration', factor: 1, noun: 'year', also: 'yr|yrs' },
} as const satisfies Record<string, UnitLine>;

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
  /** In capitals before a numeral they name no numbered thing. */
  codes: ['eur', 'gbp', 'rub'],
} as const;

/** All that is known of a unit: its line, and where its sign stands. */
export interface UnitEntry extends Omit<UnitLine, 'sign'> {
  readonly sign?: { readonly text: string; readonly at: 'apart' | 'behind' | 'before' };
}

export const unitEntries: ReadonlyMap<string, UnitEntry> = new Map(
  Object.entries<UnitLine>(units).map(([unit, { sign, ...line }]) => {
    if (sign === undefined) return [unit, line];
    const at = sign.startsWith('# ') ? 'apart' : sign.startsWith('#') ? 'behind' : 'before';
    return [unit, { ...line, sign: { text: sign.replace('#', '').trim(), at } }];
  }),
);
