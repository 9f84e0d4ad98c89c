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

/** An amount that went into a number: what it is, in its own unit, and the cells that it rests on. */
export interface Operand {
  readonly value: Value;
  readonly unit: Unit;
  readonly cells: readonly UsedCell[];
}

/** Operands that stand together, and the word that leads to them: those ahead, “then” the row itself. */
export interface OperandGroup {
  /** Empty for what stands first without a word. */
  readonly lead: '' | 'from' | 'to' | 'of' | 'less' | 'then';
  readonly operands: readonly Operand[];
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
  /** Those that share it, where it was worked out. */
  readonly tiedWith?: readonly UsedCell[];
  /** The end that a rank is counted from, where it was worked out. */
  readonly countedFrom?: 'largest' | 'smallest';
  /** How many rows with an amount a rank was worked out among. */
  readonly among?: number;
  readonly operation: OperationName;
  /** Cells that went into it, through other numbers too: each once, in the order of first use. */
  readonly cells: readonly UsedCell[];
  /**
   * Those of the cells that its words are about: the row that is ranked, and not those ahead of it; the part,
   * and not its whole.
   */
  readonly subject: readonly UsedCell[];
  /** What it was made of, in the order of its words; none where it is a cell as it stands. */
  readonly operands: readonly OperandGroup[];
  /** Other numbers that it was made from. */
  readonly inputs: readonly string[];
  /** The working in words and signs, e.g. "3,800,000 t ÷ 90,884,500 t". */
  readonly working: string;
}
