import type { ComputedNumber } from '../model/computed-number.ts';
import type { CompiledClaim } from '../prose/compile-content.ts';
import { shortHash } from './short-hash.ts';

/** A short hash of all that is said of a claim, the values of its numbers included. */
export function claimVersion(
  { claim, statement, basis }: CompiledClaim,
  numbers: ReadonlyMap<string, ComputedNumber>,
): Promise<string> {
  const { speaker, role, date, venue, status, evidence, checked, successor } = claim;
  return shortHash([
    [statement.plain, status, basis.plain],
    [speaker, role, date, venue],
    [evidence, checked, successor],
    claim.numbers.map((id) => [id, numbers.get(id)?.value]),
  ]);
}
