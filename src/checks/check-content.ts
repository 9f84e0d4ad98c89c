import { inOrder, type Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { checkArticleFigures } from './article-figures.ts';
import { checkBriefings } from './briefings.ts';
import { checkChanges } from './changes.ts';
import { checkChangesTold } from './changes-told.ts';
import { checkClaims } from './claims.ts';
import { checkDatasetSources } from './dataset-sources.ts';
import { checkFigureRows } from './figure-rows.ts';
import { checkFigureWords } from './figure-words.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkMoved } from './moved.ts';
import { checkBound } from './number-is-bound.ts';
import { checkNumbers } from './numbers.ts';
import { checkReferences } from './references.ts';
import { checkWords } from './words.ts';
import type { WorkedNumbers } from './work-numbers.ts';

type Check = (content: Content, compiled: CompiledContent, worked: WorkedNumbers) => Problem[];

const checks: readonly Check[] = [
  checkWords,
  checkReferences,
  checkArticleFigures,
  checkImages,
  checkLinks,
  checkFigureRows,
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

/** Holds the whole content against every rule. */
export function checkContent(
  content: Content,
  compiled: CompiledContent,
  worked: WorkedNumbers,
): Problem[] {
  return inOrder(checks.flatMap((check) => check(content, compiled, worked)));
}
