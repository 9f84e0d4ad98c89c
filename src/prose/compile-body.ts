import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';
import { Anchors, paragraphAnchor } from './anchor.ts';
import { checkMarkdown } from './check-markdown.ts';
import { withinDepth } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Reference } from './reference.ts';
import { plainText, toTree } from './to-tree.ts';
import { type Unbound, unboundIn } from './unbound.ts';
import { referencesIn } from './words-tree.ts';

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

/** Headings that would take an id of the page’s own: of its parts, or of a note, a source, a figure. */
const pagesOwn =
  /^(?:main|in brief|sources|changes|masthead|columns|who says what|(?:note|source|fig|claim|number|row|p)[ -]\S+)$/i;

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
    const references = referencesIn(tree, body.placeAt);
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
  const anchors = new Anchors();
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const parts: Part[] = [];
  let wordCount = 0;
  let notes = 0;
  let run: RootContent[] = [];

  const flush = () => {
    if (run.length === 0) return;
    const piece: Root = { type: 'root', children: run };
    run = [];
    const { children } = toTree(piece);
    const blocks = children.filter((child): child is Element => child.type === 'element');
    for (const block of blocks) anchor(block);
    wordCount += countWords(piece);
    parts.push({ kind: 'prose', children: blocks, references: referencesIn(piece, body.placeAt) });
  };
  const anchor = (block: Element) => {
    const text = plainText(block);
    if (/^h[2-4]$/.test(block.tagName)) {
      // A heading of signs alone leaves nothing to make an id of.
      const words = /[\p{L}\p{N}]/u.test(text) ? text : 'section';
      const id = slugger.slug(pagesOwn.test(words) ? `section ${words}` : words);
      block.properties = { ...block.properties, id };
      headings.push({ id, text, depth: Number(block.tagName[1]) });
    } else if (block.tagName === 'p' || block.tagName === 'blockquote') {
      block.properties = { ...block.properties, id: anchors.take(paragraphAnchor(text)) };
    } else if (block.tagName === 'ul' || block.tagName === 'ol') {
      for (const item of block.children)
        if (item.type === 'element') {
          item.properties = {
            ...item.properties,
            id: anchors.take(paragraphAnchor(plainText(item))),
          };
        }
    }
  };

  for (const node of tree.children) {
    if (node.type === 'containerDirective') {
      flush();
      const piece: Root = { type: 'root', children: node.children };
      const children = elements(toTree(piece));
      const letter = letterOf(notes);
      notes += 1;
      markNote(
        parts.findLast(({ kind }) => kind !== 'note'),
        letter,
      );
      parts.push({ kind: 'note', letter, children, references: referencesIn(piece, body.placeAt) });
    } else if (node.type === 'leafDirective') {
      flush();
      parts.push(slot(node, body));
    } else {
      run.push(node);
    }
  }
  flush();
  return {
    parts,
    headings,
    images: imagesIn(tree, body),
    links: linksIn(tree, body),
    wordCount,
    unbound,
    problems: [],
  };
}

function elements(tree: HastRoot): Element[] {
  return tree.children.filter((child): child is Element => child.type === 'element');
}

/** Puts the note's letter at the end of the paragraph that it hangs on. */
function markNote(before: Part | undefined, letter: string): void {
  let paragraph = before?.kind === 'prose' ? before.children.at(-1) : undefined;
  // A list and a quotation hold paragraphs, and end with one.
  while (paragraph?.type === 'element' && /^(?:ul|ol|li|blockquote)$/.test(paragraph.tagName)) {
    const last = paragraph.children.findLast(({ type }) => type === 'element');
    if (paragraph.tagName === 'li' && !isBlock(last)) break;
    paragraph = last;
  }
  if (paragraph?.type !== 'element' || !/^(?:p|li|h[2-4])$/.test(paragraph.tagName)) return;
  paragraph.children.push({
    type: 'element',
    tagName: 'a',
    properties: { dataScheme: 'note', dataTarget: letter },
    children: [],
  });
}

function isBlock(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && /^(?:p|ul|ol|blockquote)$/.test(node.tagName);
}

/** a, b, … z, aa, ab, … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function slot(node: Extract<RootContent, { type: 'leafDirective' }>, body: Words): Part {
  const place = body.placeAt(node.position?.start.offset ?? 0);
  if (node.name === 'claims') return { kind: 'claims', place };
  return { kind: 'figure', id: String(node.attributes?.['id']), place };
}

/** What can still be said of a body that cannot be set: which figures it means to show. */
function slotsOnly(tree: Root, body: Words): Part[] {
  return tree.children.flatMap((node) =>
    node.type === 'leafDirective' && node.name === 'figure' && node.attributes?.['id']
      ? [slot(node, body)]
      : [],
  );
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

function countWords(tree: Root): number {
  return plainText({
    ...tree,
    children: tree.children.flatMap((node) => [node, { type: 'text', value: ' ' }]),
  })
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
