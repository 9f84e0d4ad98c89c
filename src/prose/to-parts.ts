import type { Element } from 'hast';
import type { Root, RootContent } from 'mdast';
import type { Words } from '../reading/source-text.ts';
import type { Part } from './compile-body.ts';
import { letterOf } from './notes.ts';
import { referencesIn } from './reference.ts';

/** A body cut at its slots. Each block of its checked Markdown has become one element, in order. */
export function toParts({ children }: Root, elements: readonly Element[], body: Words): Part[] {
  const parts: Part[] = [];
  let run: RootContent[] = [];
  let blocks: Element[] = [];
  const flush = () => {
    const references = referencesIn(run, body.placeAt);
    if (blocks.length > 0) parts.push({ kind: 'prose', children: blocks, references });
    [run, blocks] = [[], []];
  };
  for (const [index, node] of children.entries()) {
    const element = elements[index];
    if (!element) throw new Error(`toParts: a ${node.type} has become no element`);
    if (node.type === 'containerDirective') {
      flush();
      parts.push({
        kind: 'note',
        letter: letterOf(element),
        children: element.children.filter((child) => child.type === 'element'),
        references: referencesIn(node.children, body.placeAt),
      });
    } else if (node.type === 'leafDirective') {
      flush();
      parts.push(toSlot(node, body));
    } else {
      run.push(node);
      blocks.push(element);
    }
  }
  flush();
  return parts;
}

/** What can still be said of a body that cannot be set: which figures it means to show. */
export function slotsOnly({ children }: Root, body: Words): Part[] {
  return children.flatMap((node) =>
    node.type === 'leafDirective' && node.name === 'figure' && node.attributes?.['id']
      ? [toSlot(node, body)]
      : [],
  );
}

function toSlot(node: Extract<RootContent, { type: 'leafDirective' }>, body: Words): Part {
  const place = body.placeAt(node.position?.start.offset ?? 0);
  if (node.name === 'claims') return { kind: 'claims', place };
  return { kind: 'figure', id: String(node.attributes?.['id']), place };
}
