import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { type PluggableList, unified } from 'unified';
import type { Image } from '../reading/content.ts';
import { finishing, inBody, inHeadline } from './pipeline.ts';

/** What a page knows and a tree does not: where it lies, and how its sources are numbered. */
export interface RenderContext {
  /** The folder of the site on its host, e.g. "/" or "/assay/". */
  readonly base: string;
  /** Number of a source in the page's list; `undefined` where there is no list. */
  citationNumber(id: string): number | undefined;
  image(name: string): Image | undefined;
  /** Where a number opens, and the anchor if it is the page's first use of it; `undefined` leaves its words plain. */
  number(id: string): { readonly address: string; readonly anchor?: string } | undefined;
  /** Where a claim is told apart; `undefined` leaves its words plain. */
  claim(id: string): string | undefined;
}

const writer = unified().use(rehypeStringify).freeze();

/** A compiled tree as HTML, with its references, addresses and pictures put in. */
export function render(children: readonly ElementContent[], context: RenderContext): string {
  return write(children, finishing(context));
}

/** The same for the body of a page. */
export function renderBody(children: readonly ElementContent[], context: RenderContext): string {
  return write(children, [...inBody, ...finishing(context)]);
}

/** The same for the headline of a sheet. */
export function renderHeadline(
  children: readonly ElementContent[],
  context: RenderContext,
): string {
  return write(children, [...finishing(context), ...inHeadline]);
}

/** The tree that `render` writes. */
export function finishAll(
  children: readonly ElementContent[],
  context: RenderContext,
): ElementContent[] {
  return run(children, finishing(context));
}

function write(children: readonly ElementContent[], plugins: PluggableList): string {
  return writer.stringify({ type: 'root', children: run(children, plugins) });
}

function run(children: readonly ElementContent[], plugins: PluggableList): ElementContent[] {
  const tree: Root = { type: 'root', children: [...children] };
  const finished = unified().use(plugins).runSync(tree) as Root;
  return finished.children.filter((child) => child.type !== 'doctype');
}
