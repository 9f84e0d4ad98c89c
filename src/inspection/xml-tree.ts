import type { Element, Nodes, Root } from 'xast';

/** The elements straight within another; of one name, or all. */
export function elementsIn(parent: Element | Root, name?: string): Element[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' && (name === undefined || child.name === name) ? [child] : [],
  );
}

/** The one element of a name. Throws where there is none, or more than one. */
export function elementIn(parent: Element | Root, name: string): Element {
  const found = elementsIn(parent, name);
  if (found.length !== 1) throw new Error(`elementIn: ${found.length} elements ${name}`);
  return found[0] as Element;
}

/** The words of an element. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** The words of the one element of a name. */
export function wordsAt(parent: Element | Root, name: string): string {
  return wordsIn(elementIn(parent, name));
}
