import { existsSync } from 'node:fs';
import { Cache } from '../cache/cache.ts';
import { keepWords } from '../cache/keep-words.ts';
import { checkContent } from '../checks/check-content.ts';
import { type Tally, tally } from '../checks/tally.ts';
import { workNumbers } from '../checks/work-numbers.ts';
import type { EditionParts } from '../edition/edition.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import { compileContent } from '../prose/compile-content.ts';
import { withPublishedAnchors } from '../prose/published-anchors.ts';
import { readContent } from '../reading/read-content.ts';
import type { SourceText } from '../reading/source-text.ts';
import { countWork } from './work-count.ts';

/** A content folder, read, compiled, worked out and checked. */
export interface OpenedContent {
  /** What an edition is made of. Absent when there is nothing to go on with, e.g. without a site.yaml. */
  readonly parts?: EditionParts;
  readonly problems: readonly Problem[];
  readonly tally?: Tally;
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Finds the line that a problem stands in. */
export function lineIn(
  sources: OpenedContent['sources'],
): (file: string, line: number) => string | undefined {
  return (file, line) => sources.get(file)?.text.split('\n')[line - 1];
}

/** Reads, compiles and checks a content folder. `watch` hears how many articles there are, and then of each. */
export async function openContent(
  folder: string,
  watch: (total: number) => () => void = () => () => {},
): Promise<OpenedContent> {
  if (!existsSync(folder)) {
    return {
      problems: [
        problemAt(
          { file: folder, line: 1, column: 1 },
          {
            rule: 'file-known',
            found: 'no such folder',
            wanted: 'a content folder',
            hint: 'set ASSAY_CONTENT to a folder that is there',
          },
        ),
      ],
      sources: new Map(),
    };
  }
  countWork('content opened');
  const { content, problems, sources } = await readContent(folder);
  if (!content) return { problems, sources };
  const keep = keepWords(new Cache(process.cwd()));
  const step = watch(content.articles.length);
  const compiled = withPublishedAnchors(
    content,
    compileContent(content, (kind, words, make) => {
      if (kind === 'article') step();
      return keep(kind, words, make);
    }),
  );
  countWork('numbers worked out');
  const worked = workNumbers(content);
  const all = [...problems, ...checkContent(content, compiled, worked)];
  return {
    parts: { content, compiled, numbers: worked.numbers },
    problems: all,
    tally: tally(content, compiled, worked, all),
    sources,
  };
}

/** Those that keep pages from being shown while they are written: an entry in the log of changes may come last. */
export function problemsWhileWriting(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ rule }) => rule !== 'changes-told');
}
