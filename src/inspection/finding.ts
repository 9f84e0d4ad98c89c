import type { OutputRuleId } from '../problem/output-rules.ts';
import type { Complaint } from '../problem/problem.ts';

/** Something wrong with one file of the output, as it travels through JSON: `offset` is where in the file. */
export interface Finding extends Complaint<OutputRuleId> {
  readonly offset: number;
}
