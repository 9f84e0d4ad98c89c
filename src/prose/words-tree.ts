import type { ElementContent } from 'hast';
import type { Problem } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';
import { checkMarkdown } from './check-markdown.ts';
import { blocksOf, compileTree, withoutPositions } from './compile-tree.ts';
import { withinDepth } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';
import { type Reference, referencesIn } from './reference.ts';
import { type Unbound, unboundIn } from './unbound.ts';

/** Words of one line (a title, a point in brief, a note of a figure) taken apart. */
export interface WordsTree {
  readonly children: readonly ElementContent[];
  /** Without markup, with real quotes and dashes. */
  readonly plain: string;
  readonly references: readonly Reference[];
  /** Quantities that no reference encloses. */
  readonly unbound: readonly Unbound[];
  readonly problems: readonly Problem[];
}

/** Compiles inline words: emphasis and references, nothing else. */
export function compileWords(words: Words): WordsTree {
  return withinDepth(
    words,
    () => compileInline(words),
    (problem) => ({ children: [], plain: '', references: [], unbound: [], problems: [problem] }),
  );
}

function compileInline(words: Words): WordsTree {
  const tree = parseMarkdown(words.text);
  const problems = checkMarkdown(tree, words, 'inline');
  const children = withoutPositions(blocksOf(compileTree(tree))[0]?.children ?? []);
  return {
    children,
    plain: plainText({ type: 'root', children }),
    references: referencesIn(tree.children, words.placeAt),
    unbound: unboundIn(tree, words.placeAt),
    problems,
  };
}
