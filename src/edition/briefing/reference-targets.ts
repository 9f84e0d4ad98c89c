import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/** A reference as a compiled tree bears it. */
export interface ReferenceTarget {
  readonly scheme: string;
  readonly id: string;
}

/** The references in words, in reading order. */
export function marksIn(children: readonly ElementContent[]): ReferenceTarget[] {
  const found: ReferenceTarget[] = [];
  visit({ type: 'root', children: [...children] }, 'element', ({ properties }: Element) => {
    const { dataScheme: scheme, dataTarget: id } = properties;
    if (scheme !== undefined) found.push({ scheme: String(scheme), id: String(id) });
  });
  return found;
}

/** The ids of one kind of reference, each once. */
export function idsOf(scheme: string, marks: readonly ReferenceTarget[]): string[] {
  return [...new Set(marks.filter((mark) => mark.scheme === scheme).map(({ id }) => id))];
}
