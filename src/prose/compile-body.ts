import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';
import { checkMarkdown } from './check-markdown.ts';
import { blocksOf, compileTree, withoutPositions } from './compile-tree.ts';
import { withinDepth } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';
import { type Reference, referencesIn } from './reference.ts';
import { slotsOnly, toParts } from './to-parts.ts';
import { type Unbound, unboundIn } from './unbound.ts';

/** A piece of a body: prose, or a slot that a component fills. */
export type Part =
  | {
      readonly kind: 'prose';
      readonly children: readonly ElementContent[];
      readonly references: readonly Reference[];
    }
  | {
      readonly kind: 'note';
      readonly letter: string;
      readonly children: readonly ElementContent[];
      readonly references: readonly Reference[];
    }
  | { readonly kind: 'figure'; readonly id: string; readonly place: Place }
  | { readonly kind: 'claims'; readonly place: Place };

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

export interface Body {
  readonly parts: readonly Part[];
  readonly headings: readonly Heading[];
  /** File names of the images that it shows. */
  readonly images: readonly { readonly name: string; readonly place: Place }[];
  /** Addresses on the site itself that it links to, from the root. */
  readonly links: readonly { readonly address: string; readonly place: Place }[];
  /** Words of the prose, notes left out. */
  readonly wordCount: number;
  /** Quantities that no reference encloses. */
  readonly unbound: readonly Unbound[];
  readonly problems: readonly Problem[];
}

/** Compiles a body into parts, in order. */
export function compileBody(body: Words): Body {
  return withinDepth(
    body,
    () => compileParts(body),
    (problem) => ({
      parts: [],
      headings: [],
      images: [],
      links: [],
      wordCount: 0,
      unbound: [],
      problems: [problem],
    }),
  );
}

function compileParts(body: Words): Body {
  const tree = parseMarkdown(body.text);
  const problems = checkMarkdown(tree, body, 'body');
  const unbound = unboundIn(tree, body.placeAt);
  if (problems.length > 0) {
    // It cannot be set, but what it refers to can be checked all the same.
    const references = referencesIn(tree.children, body.placeAt);
    return {
      parts: [...slotsOnly(tree, body), { kind: 'prose', children: [], references }],
      headings: [],
      images: imagesIn(tree, body),
      links: linksIn(tree, body),
      wordCount: 0,
      unbound,
      problems,
    };
  }
  const elements = withoutPositions(blocksOf(compileTree(tree)));
  return {
    parts: toParts(tree, elements, body),
    headings: headingsIn(elements),
    images: imagesIn(tree, body),
    links: linksIn(tree, body),
    wordCount: countWords(tree),
    unbound,
    problems: [],
  };
}

function headingsIn(elements: readonly Element[]): Heading[] {
  return elements.flatMap((element) => {
    const depth = /^h([2-4])$/.exec(element.tagName)?.[1];
    if (depth === undefined) return [];
    const id = String(element.properties['id']);
    return [{ id, text: plainText(element), depth: Number(depth) }];
  });
}

function imagesIn(tree: Root, body: Words): Body['images'] {
  const images: { name: string; place: Place }[] = [];
  visit(tree, 'image', (node) => {
    const name = node.url.split('/').at(-1);
    if (name) images.push({ name, place: body.placeAt(node.position?.start.offset ?? 0) });
  });
  return images;
}

function linksIn(tree: Root, body: Words): Body['links'] {
  const links: { address: string; place: Place }[] = [];
  visit(tree, 'link', (node) => {
    if (!node.url.startsWith('/')) return;
    links.push({ address: node.url, place: body.placeAt(node.position?.start.offset ?? 0) });
  });
  return links;
}

function countWords({ children }: Root): number {
  return children
    .filter(({ type }) => type !== 'leafDirective' && type !== 'containerDirective')
    .flatMap((node) => plainText(node).split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
