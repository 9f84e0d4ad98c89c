import type { OutputRuleId } from '../problem/output-rules.ts';

/** Something wrong with one file of the output, as it travels through JSON: `offset` is where in the file. */
export interface Finding {
  readonly rule: OutputRuleId;
  readonly offset: number;
  /** What is there. */
  readonly found: string;
  readonly wanted: string;
  /** What to do. */
  readonly hint: string;
}
