import type { Nodes } from 'mdast';
import { listed, nearestWord, shortened } from '../problem/nearest.ts';
import type { Complaint } from '../problem/problem.ts';

/** Directives by name: their form in Markdown, and the options that they know. */
const directives: Record<string, { form: 'leaf' | 'container'; options: readonly string[] }> = {
  figure: { form: 'leaf', options: ['id'] },
  claims: { form: 'leaf', options: [] },
  note: { form: 'container', options: [] },
};

/** A directive that was mistyped is a paragraph to Markdown: its name gives it away. */
export function checkMistyped(text: string): Complaint | undefined {
  const match = /^:{1,4}[ \t]*(figure|claims|note)\b|^(figure)[ \t]*\{#/.exec(text);
  const name = match?.[1] ?? match?.[2];
  if (!name) return undefined;
  return {
    rule: 'directive-known',
    found: `"${shortened(text)}" as plain words`,
    wanted: name === 'figure' ? '::figure{#id}' : name === 'claims' ? '::claims' : ':::note',
    hint: 'write the directive on a line of its own, without spaces',
  };
}

/** What a directive may not be: unknown, of the wrong form, nested, labelled, open-ended. */
export function checkDirective(
  node: Extract<Nodes, { type: 'leafDirective' | 'containerDirective' }>,
  isAtRoot: boolean,
  text: string,
): Complaint | undefined {
  const known = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined;
  const colons = node.type === 'leafDirective' ? '::' : ':::';
  if (!known) {
    const meant = nearestWord(node.name, Object.keys(directives));
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
