import type { ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';
import { checkMarkdown } from './check-markdown.ts';
import { withinDepth } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parseReference, type Reference } from './reference.ts';
import { plainText, toTree } from './to-tree.ts';
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
    () => compileTree(words),
    (problem) => ({ children: [], plain: '', references: [], unbound: [], problems: [problem] }),
  );
}

function compileTree(words: Words): WordsTree {
  const tree = parseMarkdown(words.text);
  const problems = checkMarkdown(tree, words, 'inline');
  const first = (toTree(tree) as HastRoot).children[0];
  const children = first?.type === 'element' ? first.children : [];
  return {
    children,
    plain: plainText({ type: 'root', children }),
    references: referencesIn(tree, words.placeAt),
    unbound: unboundIn(tree, words.placeAt),
    problems,
  };
}

/** Every reference in a Markdown tree, in the order of the text. */
export function referencesIn(tree: Root, placeAt: Words['placeAt']): Reference[] {
  const references: Reference[] = [];
  visit(tree, 'link', (node) => {
    const target = parseReference(node.url);
    if (!target || target.id === '') return;
    references.push({
      ...target,
      words: plainText(node),
      ...(node.title && { locator: node.title }),
      place: placeAt(node.position?.start.offset ?? 0),
    });
  });
  return references;
}
