import type { Dimension } from './unit.ts';

/** How amounts of a dimension are read and written. */
interface Manner {
  /** What a numeral with such a unit states. */
  readonly kind: 'cardinal' | 'share' | 'points' | 'multiple';
  /** A number without a unit may mean one: its unit is said elsewhere in the sentence. */
  readonly mayGoUnsaid: boolean;
  /** A part of one: a change of −0.62 may be carried as a share or as a ratio. */
  readonly isProportion: boolean;
  /** The most places behind the point in a table: what comes out of a division has no last place of its own. */
  readonly places: number;
}

const measured: Manner = { kind: 'cardinal', mayGoUnsaid: true, isProportion: false, places: 6 };

/** Those that are not measured like masses and sums of money. */
const others: Partial<Record<Dimension, Manner>> = {
  share: { kind: 'share', mayGoUnsaid: false, isProportion: true, places: 2 },
  /** Kept apart from shares: from 20% to 30% is ten percentage points, and a rise of 50%. */
  points: { kind: 'points', mayGoUnsaid: false, isProportion: false, places: 2 },
  ratio: { kind: 'multiple', mayGoUnsaid: true, isProportion: true, places: 2 },
  rank: { ...measured, mayGoUnsaid: false },
};

export function mannerOf(dimension: Dimension): Manner {
  return others[dimension] ?? measured;
}
