import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { compiling } from './pipeline.ts';

const compiler = unified().use(compiling).freeze();

/** A checked tree of Markdown as one of HTML, with the positions of what was typed. */
export function compileTree(tree: Root): HastRoot {
  return compiler.runSync(structuredClone(tree)) as HastRoot;
}

/** The same tree without positions and data, which have done their work: what is kept is plain JSON. */
export function withoutPositions<T>(tree: T): T {
  return JSON.parse(
    JSON.stringify(tree, (key, value) =>
      key === 'position' || key === 'data' ? undefined : value,
    ),
  );
}

/** The blocks of a tree: between them stand line ends alone. */
export function blocksOf({ children }: HastRoot): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
