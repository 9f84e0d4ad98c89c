import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { allReferences } from './all-references.ts';
import { agreementCheck } from './number-agrees.ts';
import type { WorkedNumbers } from './work-numbers.ts';

/** Numbers can be worked out, and all words bound to them say what they say. */
export function checkNumbers(
  _: Content,
  compiled: CompiledContent,
  { numbers, problems }: WorkedNumbers,
): Problem[] {
  const checkAgreement = agreementCheck();
  const disagreeing = allReferences(compiled).flatMap((reference) => {
    const number = reference.scheme === 'number' ? numbers.get(reference.id) : undefined;
    return number ? checkAgreement(reference, number) : [];
  });
  return [...problems, ...disagreeing];
}
