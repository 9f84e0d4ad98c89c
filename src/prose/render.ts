import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Image } from '../reading/content.ts';
import { finishing, type ProseForm } from './pipeline.ts';

/** What a page knows and a tree does not: where it lies, and how its sources are numbered. */
export interface RenderContext {
  /** The folder of the site on its host, e.g. "/" or "/assay/". */
  readonly base: string;
  /** Number of a source in the page's list; `undefined` where there is no list. */
  citationNumber(id: string): number | undefined;
  image(name: string): Image | undefined;
  /** Where a number opens, the anchor if it is the page's first use of it, or that it is another; `undefined` leaves its words plain. */
  number(
    id: string,
  ): { readonly address: string; readonly anchor?: string; readonly isAgain?: boolean } | undefined;
  /** Where a claim is told apart; `undefined` leaves its words plain. */
  claim(id: string): string | undefined;
  /** On paper marks of citations and notes have no brackets: printing drops what is too small to be seen. */
  readonly isOnPaper?: boolean;
}

const writer = unified().use(rehypeStringify).freeze();

/** A finished tree as HTML. */
export function writeTree(children: readonly ElementContent[]): string {
  return writer.stringify({ type: 'root', children: [...children] });
}

/** A compiled tree with its references, addresses and pictures put in. */
export function finishAll(
  children: readonly ElementContent[],
  context: RenderContext,
  form: ProseForm = 'words',
): ElementContent[] {
  const tree: Root = { type: 'root', children: [...children] };
  const finished = unified().use(finishing(context, form)).runSync(tree) as Root;
  return finished.children.filter((child) => child.type !== 'doctype');
}
