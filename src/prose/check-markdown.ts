import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { a, listed, nearest, shortened } from '../problem/nearest.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Words } from '../reading/source-text.ts';
import { imageName } from './image.ts';
import { parseReference } from './reference.ts';
import { plainText } from './to-tree.ts';

type Finding = Omit<Problem, keyof Place>;

/** Directives by name: their form in Markdown, and the options that they know. */
const directives: Record<string, { form: 'leaf' | 'container'; options: readonly string[] }> = {
  figure: { form: 'leaf', options: ['id'] },
  claims: { form: 'leaf', options: [] },
  note: { form: 'container', options: [] },
};

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
    const report = (finding: Finding | undefined) => {
      if (finding) problems.push(problemAt(place, finding));
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
    } else if (node.type === 'link') {
      report(checkAddress(node.url));
    } else if (node.type === 'image') {
      report(checkImage(node.url, node.alt ?? '', node.title ?? '', alone.has(node)));
    } else if (node.type === 'paragraph') {
      report(checkParagraph(plainText(node)));
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

function notInline(node: Nodes): Finding {
  return {
    rule: 'markdown-known',
    found: node.type === 'paragraph' ? 'a second paragraph' : a(spoken(node.type)),
    wanted: 'words in one paragraph',
    hint: 'write one paragraph without blocks; escape a leading -, #, > or "1." with a backslash',
  };
}

function notSettable(node: Nodes): Finding {
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

function checkAddress(address: string): Finding | undefined {
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
  const meant = scheme && !isPath && nearest(scheme.slice(0, -1), ['number', 'cite', 'claim']);
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
): Finding | undefined {
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

/** A directive that was mistyped is a paragraph to Markdown: its name gives it away. */
function checkParagraph(text: string): Finding | undefined {
  const name = /^:{1,4}[ \t]*(figure|claims|note)\b/.exec(text)?.[1];
  if (!name) return undefined;
  return {
    rule: 'directive-known',
    found: `"${shortened(text)}" as plain words`,
    wanted: name === 'figure' ? '::figure{#id}' : name === 'claims' ? '::claims' : ':::note',
    hint: 'write the directive on a line of its own, without spaces',
  };
}

function checkHeading(depth: number, before: number, words: string): Finding | undefined {
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

function checkDirective(
  node: Extract<Nodes, { type: 'leafDirective' | 'containerDirective' }>,
  isAtRoot: boolean,
  text: string,
): Finding | undefined {
  const known = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined;
  const colons = node.type === 'leafDirective' ? '::' : ':::';
  if (!known) {
    const meant = nearest(node.name, Object.keys(directives));
    return {
      rule: 'directive-known',
      found: `the directive "${colons}${node.name}"`,
      wanted: '::figure{#id}, ::claims or :::note',
      hint: meant ? `write "${meant}"` : 'remove it, or escape the colons with a backslash',
    };
  }
  const form = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (form !== known.form || !isAtRoot) {
    return {
      rule: 'directive-known',
      found: isAtRoot ? `"${colons}${node.name}"` : `"${colons}${node.name}" inside another block`,
      wanted: `"${known.form === 'leaf' ? '::' : ':::'}${node.name}" on a line of its own`,
      hint: !isAtRoot
        ? 'move it out of the block'
        : known.form === 'leaf'
          ? 'use two colons'
          : 'use three colons, and three to close it',
    };
  }
  const options = Object.keys(node.attributes ?? {});
  const unknown = options.find((option) => !known.options.includes(option));
  if (unknown !== undefined) {
    return {
      rule: 'directive-known',
      found: `the option "${unknown}" of ${colons}${node.name}`,
      wanted: known.options.length ? `only ${listed(known.options)}` : 'no option',
      hint: 'remove it',
    };
  }
  const hasLabel =
    form === 'leaf'
      ? node.children.length > 0
      : node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel);
  if (hasLabel) {
    return {
      rule: 'directive-known',
      found: `words in brackets behind ${colons}${node.name}`,
      wanted: 'no label',
      hint: 'remove it, or write it into the text',
    };
  }
  const typed = text.slice(node.position?.start.offset, node.position?.end.offset);
  if (form === 'container' && !/\n[ \t]*:{3,}[ \t]*$/.test(typed)) {
    return {
      rule: 'directive-known',
      found: `${colons}${node.name} without an end`,
      wanted: 'a line of ::: behind its words',
      hint: 'close it: all that follows is part of it',
    };
  }
  if (node.name === 'figure' && !node.attributes?.['id']) {
    return {
      rule: 'directive-known',
      found: '::figure without an id',
      wanted: '::figure{#id}',
      hint: 'name the figure behind #',
    };
  }
  return undefined;
}
