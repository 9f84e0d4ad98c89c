import type { Unit } from '../quantity/unit.ts';
import type { Value } from '../quantity/value.ts';
import type { Row } from './dataset.ts';
import type { OperationName } from './operations.ts';

/** A cell that a number rests on. */
export interface UsedCell {
  readonly dataset: string;
  /** The CSV's path, e.g. "content/datasets/reserves.csv". */
  readonly file: string;
  readonly column: string;
  readonly row: Row;
}

/** A number with its working: what it comes to, and what it was made from. */
export interface ComputedNumber {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly value: Value;
  readonly unit: Unit;
  /** A rank that is shared. */
  readonly tied: boolean;
  /** The end that a rank is counted from, where it was worked out. */
  readonly countedFrom?: 'largest' | 'smallest';
  readonly operation: OperationName;
  /** Cells that went into it, through other numbers too: each once, in the order of first use. */
  readonly cells: readonly UsedCell[];
  /** Other numbers that it was made from. */
  readonly inputs: readonly string[];
  /** The working in words and signs, e.g. "3,800,000 t ÷ 90,884,500 t". */
  readonly working: string;
}
