import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../problem/problem.ts';
import { parseAddress, readReference } from './references.ts';

export const referenceSchemes = ['number', 'cite', 'claim'] as const;
export type ReferenceScheme = (typeof referenceSchemes)[number];

/** A place in words that relies on something: `[3.8 million tonnes](number:harvest-2025)`. */
export interface Reference {
  readonly scheme: ReferenceScheme;
  readonly id: string;
  /** What stands between the brackets, without markup; empty in `[](cite:…)`. */
  readonly words: string;
  /** Where in the source, e.g. "p. 144", from `[…](cite:id "p. 144")`. */
  readonly locator?: string;
  readonly place: Place;
}

/** Scheme and id of an address of ours, or `undefined` for any other address. */
export function parseReference(
  address: string,
): { scheme: ReferenceScheme; id: string } | undefined {
  return parseAddress(address, referenceSchemes);
}

/** Every reference in blocks of Markdown, in the order of the text. */
export function referencesIn(
  children: readonly RootContent[],
  placeAt: (offset: number) => Place,
): Reference[] {
  const references: Reference[] = [];
  const tree: Root = { type: 'root', children: [...children] };
  visit(tree, 'link', (node) => {
    const typed = readReference(node, referenceSchemes);
    if (!typed || typed.id === '') return;
    references.push({ ...typed, place: placeAt(node.position?.start.offset ?? 0) });
  });
  return references;
}
