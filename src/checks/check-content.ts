import { FaultAtWork } from '../problem/at-work.ts';
import { inOrder, type Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { checkArticleFigures } from './article-figures.ts';
import { checkBriefings } from './briefings.ts';
import { checkChanges } from './changes.ts';
import { checkChangesTold } from './changes-told.ts';
import { checkClaims } from './claims.ts';
import { checkDatasetSources } from './dataset-sources.ts';
import { checkAnnotatedAmounts } from './figure-annotations.ts';
import { checkFigureRows } from './figure-rows.ts';
import { checkFigureWords } from './figure-words.ts';
import { checkImages } from './images.ts';
import { checkReferences } from './known-references.ts';
import { checkLinks } from './links.ts';
import { checkMoved } from './moved-addresses.ts';
import { checkBound } from './number-is-bound.ts';
import { checkNumbers } from './numbers.ts';
import { checkWords } from './worded-fields.ts';
import type { WorkedNumbers } from './work-numbers.ts';

type Check = (content: Content, compiled: CompiledContent, worked: WorkedNumbers) => Problem[];

const checks: readonly Check[] = [
  checkWords,
  checkReferences,
  checkArticleFigures,
  checkImages,
  checkLinks,
  checkFigureRows,
  checkAnnotatedAmounts,
  checkFigureWords,
  checkDatasetSources,
  checkNumbers,
  checkBound,
  checkClaims,
  checkChanges,
  checkChangesTold,
  checkMoved,
  checkBriefings,
];

/** Checks that could not be done, by a fault of our own, and what the others found all the same. */
export class BrokenChecks extends Error {
  readonly problems: readonly Problem[];

  constructor(faults: readonly FaultAtWork[], problems: readonly Problem[]) {
    super(faults.map(({ message }) => message).join('\n'), { cause: faults[0] });
    this.problems = problems;
  }
}

/** Holds the whole content against every rule. Throws `BrokenChecks` once all have been tried. */
export function checkContent(
  content: Content,
  compiled: CompiledContent,
  worked: WorkedNumbers,
): Problem[] {
  const faults: FaultAtWork[] = [];
  const problems = checks.flatMap((check) => {
    try {
      return check(content, compiled, worked);
    } catch (error) {
      faults.push(new FaultAtWork(check.name, error));
      return [];
    }
  });
  if (faults.length > 0) throw new BrokenChecks(faults, inOrder(problems));
  return inOrder(problems);
}
