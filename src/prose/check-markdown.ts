import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { a, nearestWord, shortened } from '../problem/nearest.ts';
import { type Complaint, type Problem, problemAt } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';
import { checkDirective, checkMistyped } from './check-directive.ts';
import { imageName } from './image.ts';
import { plainText } from './plain-text.ts';
import { parseReference } from './reference.ts';

/** Kinds of nodes that the pages can set. Anything else is refused rather than dropped. */
const settable = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'code',
  'leafDirective',
  'containerDirective',
]);

/** What inline words (a title, a note in YAML) may hold. */
const inline = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'link', 'inlineCode']);

/** Everything in a Markdown tree that pages cannot or must not carry. */
export function checkMarkdown(tree: Root, words: Words, form: 'body' | 'inline'): Problem[] {
  const problems: Problem[] = [];
  // What has a paragraph to itself, as an image must: only then is it set with its credit.
  const alone = new Set<Nodes>();
  let level = 1;
  visit(tree, (node, index, parent) => {
    const place = words.placeAt(node.position?.start.offset ?? 0);
    const report = (complaint: Complaint | undefined) => {
      if (complaint) problems.push(problemAt(place, complaint));
    };
    if (node.type === 'html') {
      report({
        rule: 'html-none',
        found: `the HTML ${shortened(node.value.split('\n')[0] ?? '', 40)}`,
        wanted: 'Markdown only',
        hint: 'write it in Markdown, or put code in backticks',
      });
    } else if (form === 'inline' && !inline.has(node.type)) {
      report(notInline(node));
      // Its parts are no further problem; what stands in words is.
      if (node.type === 'list') return SKIP;
    } else if (!settable.has(node.type)) {
      report(notSettable(node));
    } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report({
        rule: 'markdown-known',
        found: 'a box to tick',
        wanted: 'Markdown that the pages can set',
        hint: 'write a plain list: what is ticked would be seen by some readers only',
      });
    } else if (node.type === 'link') {
      report(checkAddress(node.url));
    } else if (node.type === 'image') {
      report(checkImage(node.url, node.alt ?? '', node.title ?? '', alone.has(node)));
    } else if (node.type === 'text') {
      problems.push(...mistypedReference(node, words));
    } else if (node.type === 'paragraph') {
      report(checkMistyped(plainText(node)));
    } else if (node.type === 'heading') {
      report(checkHeading(node.depth, level, plainText(node)));
      level = node.depth;
    } else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      report(checkDirective(node, parent?.type === 'root', words.text));
    }
    if (node.type === 'paragraph' && parent?.type !== 'listItem' && node.children.length === 1) {
      alone.add(node.children[0] as Nodes);
    }
    if (form === 'inline' && node.type === 'paragraph' && index !== 0 && parent?.type === 'root') {
      report(notInline(node));
    }
    return undefined;
  });
  return problems;
}

function notInline(node: Nodes): Complaint {
  return {
    rule: 'markdown-known',
    found: node.type === 'paragraph' ? 'a second paragraph' : a(spoken(node.type)),
    wanted: 'words in one paragraph',
    hint: 'write one paragraph without blocks; escape a leading -, #, > or "1." with a backslash',
  };
}

function notSettable(node: Nodes): Complaint {
  const isFootnote = node.type.startsWith('footnote');
  return {
    rule: 'markdown-known',
    found: a(spoken(node.type)),
    wanted: 'Markdown that the pages can set',
    hint: isFootnote
      ? 'write a note between ::: lines (:::note … :::), or cite with [](cite:…)'
      : 'write the link out where it stands: [words](https://…)',
  };
}

/** A node's type in words: "footnoteReference" as "footnote reference". */
function spoken(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function checkAddress(address: string): Complaint | undefined {
  const reference = parseReference(address);
  if (reference) {
    if (reference.id !== '') return undefined;
    return {
      rule: 'reference-known',
      found: `"${address}" without an id`,
      wanted: `an id behind ${reference.scheme}:`,
      hint: `write ${reference.scheme}:the-id`,
    };
  }
  // Browsers drop tabs and line ends from an address: "/<tab>/host" would lead to another host.
  const isWhole = !/[\s\p{Cc}]/u.test(address);
  if (isWhole && /^(?:#|\/(?![/\\]))/.test(address)) return undefined;
  if (isWhole && /^https:\/\/[^/]/i.test(address) && URL.canParse(address)) return undefined;
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(address)) return undefined;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0];
  const isPath = scheme !== undefined && address[scheme.length] === '/';
  const meant = scheme && !isPath && nearestWord(scheme.slice(0, -1), ['number', 'cite', 'claim']);
  return {
    rule: 'link-scheme',
    found: `a link to "${shortened(address, 40)}"`,
    wanted: 'https:, mailto:, /page/, #place, or number:, cite:, claim:',
    hint:
      scheme === 'http:'
        ? 'write https://'
        : meant
          ? `write ${meant}:`
          : 'write the address in full, with https://, or from the site’s root, with /',
  };
}

function checkImage(
  address: string,
  alt: string,
  credit: string,
  isAlone: boolean,
): Complaint | undefined {
  const isLocal = imageName(address) !== undefined;
  if (isLocal && alt.trim() && credit.trim()) {
    if (isAlone) return undefined;
    return {
      rule: 'image-local',
      found: 'an image amid words or in a list',
      wanted: 'an image in a paragraph of its own',
      hint: 'put it between two empty lines',
    };
  }
  const absent = !alt.trim() ? 'alternative text' : 'a credit';
  return {
    rule: 'image-local',
    found: isLocal ? `an image without ${absent}` : `an image at "${shortened(address, 40)}"`,
    wanted: '![what it shows](../images/name.jpg "credit")',
    hint: isLocal ? `add ${absent}` : 'put the file into content/images and link to it there',
  };
}

/** A reference that was mistyped is words to Markdown: its scheme behind a bracket gives it away. */
function mistypedReference({ position }: Text, words: Words): Problem[] {
  const start = position?.start.offset ?? 0;
  const typed = words.text.slice(start, position?.end.offset);
  const match = /(?<!\\)(?:\]\s*\(\s*(number|cite|claim):|[([](number|cite|claim):[a-z0-9])/i.exec(
    typed,
  );
  if (!match) return [];
  const scheme = (match[1] ?? match[2] ?? '').toLowerCase();
  const [line = ''] = typed.slice(match.index).split('\n');
  return [
    problemAt(words.placeAt(start + match.index), {
      rule: 'reference-known',
      found: `"${shortened(line, 40)}" as plain words`,
      wanted: `[words](${scheme}:the-id)`,
      hint: 'close both pairs of brackets, with no space between them or behind the colon',
    }),
  ];
}

function checkHeading(depth: number, before: number, words: string): Complaint | undefined {
  if (words.trim() === '') {
    return {
      rule: 'heading-order',
      found: 'a heading without words',
      wanted: 'words behind the #',
      hint: 'write them, or remove the line',
    };
  }
  if (depth >= 2 && depth <= 4 && depth <= before + 1) return undefined;
  return {
    rule: 'heading-order',
    found: `a heading of level ${depth}${before > 1 ? ` after one of level ${before}` : ''}`,
    wanted: `level 2${before > 1 ? ` to ${Math.min(4, before + 1)}` : ''}`,
    hint:
      depth === 1
        ? 'the title is the only level 1: write ##'
        : `write ${'#'.repeat(Math.min(4, before + 1))}`,
  };
}
