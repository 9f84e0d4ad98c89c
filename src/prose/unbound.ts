import type { Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../problem/problem.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import { parseReference } from './reference.ts';

/**
 * A quantity in words that no reference encloses. It is handed on as its words, which parse to it
 * again: what is kept is JSON, in which "more than 5" has no end.
 */
export interface Unbound {
  readonly words: string;
  readonly place: Place;
}

/** A run of text as a reader hears it, with the source's offset of each of its characters. */
interface Run {
  text: string;
  offsets: number[];
  /** Whether something in it is cited or claimed, so that words in quotation marks have a speaker. */
  attributed: boolean;
}

/** Stands in the run for words that a reference covers, so that what is around them is not joined. */
const covered = '\ufffc';

/**
 * Every quantity that stands in words by itself: neither bound to a number, nor enclosed by its
 * citation, nor quoted from somebody whom the same paragraph cites.
 */
export function unboundIn(tree: Root, placeAt: (offset: number) => Place): Unbound[] {
  const found: Unbound[] = [];
  visit(tree, (node) => {
    if (!('children' in node) || !holdsText(node)) return;
    const run: Run = { text: '', offsets: [], attributed: false };
    for (const child of node.children) gather(child as PhrasingContent, run);
    const quoted = run.attributed ? quotedSpans(run.text) : [];
    for (const { start, end, quantity } of findQuantities(run.text)) {
      if (quoted.some(([from, to]) => from <= start && end <= to)) continue;
      found.push({ words: quantity.words, place: placeAt(run.offsets[start] ?? 0) });
    }
  });
  return found;
}

function holdsText(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function gather(node: PhrasingContent, run: Run): void {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'text') {
    for (let i = 0; i < node.value.length; i += 1) run.offsets.push(start + i);
    run.text += node.value;
    return;
  }
  if (node.type === 'link') {
    const scheme = parseReference(node.url)?.scheme;
    if (scheme === 'cite' || scheme === 'claim') run.attributed = true;
    const encloses = scheme === 'number' || scheme === 'cite';
    if (!encloses) for (const child of node.children) gather(child, run);
    else if (node.children.length > 0) {
      run.text += covered;
      run.offsets.push(start);
    }
    return;
  }
  if ('children' in node) {
    for (const child of node.children) gather(child, run);
    return;
  }
  run.text += node.type === 'break' ? '\n' : covered;
  run.offsets.push(start);
}

/** Spans between double quotation marks, straight or curly. */
function quotedSpans(text: string): [number, number][] {
  return [...text.matchAll(/“[^”]*”|"[^"]*"/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
