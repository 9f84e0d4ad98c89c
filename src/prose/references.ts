import type { Properties } from 'hast';
import type { Link, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What stands in a text that relies on something: `[3.8 million tonnes](number:harvest-2025 "in 2025")`. */
export interface TypedReference<Scheme extends string = string> {
  /** What stands before the colon, e.g. "number". */
  readonly scheme: Scheme;
  /** What stands behind it, e.g. "harvest-2025". */
  readonly id: string;
  /** What stands between the brackets, without markup. */
  readonly words: string;
  /** What stands in quotes behind the address. */
  readonly locator?: string;
}

/**
 * By scheme, what its references become: an address, or properties of the element (hast’s names).
 * `undefined` where there is no such thing.
 */
export type ReferenceOptions = Readonly<
  Record<string, (reference: TypedReference) => string | Properties | undefined>
>;

/**
 * A remark plugin: links with an address such as `number:harvest-2025` become what `options` say.
 * An unknown one becomes its words, and a message at its place, of rule `reference-known` and source
 * `assay`. Other links are left alone. It does not look into raw HTML.
 */
export const remarkReferences: Plugin<[ReferenceOptions], Root> = (options) => (tree, file) =>
  placeReferences(tree, options, (node, { scheme }) => {
    file.message(`Unexpected ${node.url}, expected a ${scheme} that there is`, {
      place: node.position,
      ruleId: 'reference-known',
      source: 'assay',
    });
  });

/** The same for a tree, which it changes; `onUnknown` hears of the references that `options` do not know. */
function placeReferences(
  tree: Root,
  options: ReferenceOptions,
  onUnknown: (node: Link, reference: TypedReference) => void,
): void {
  const schemes = Object.keys(options);
  visit(tree, 'link', (node, index, parent) => {
    const reference = readReference(node, schemes);
    if (!reference || index === undefined || !parent) return undefined;
    const properties = options[reference.scheme]?.(reference);
    if (properties === undefined) {
      onUnknown(node, reference);
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    const isAddress = typeof properties === 'string';
    const own = isAddress ? { href: properties } : properties;
    node.data = { ...node.data, hProperties: { href: undefined, title: undefined, ...own } };
    return undefined;
  });
}

/** A link as a reference, or `undefined` for a link to anything else. */
export function readReference<Scheme extends string>(
  node: Link,
  schemes: readonly Scheme[],
): TypedReference<Scheme> | undefined {
  const target = parseAddress(node.url, schemes);
  return target && { ...target, words: textOf(node), ...(node.title && { locator: node.title }) };
}

/** Scheme and id of "number:harvest-2025", or `undefined` for an address of another scheme. */
export function parseAddress<Scheme extends string>(
  address: string,
  schemes: readonly Scheme[],
): { scheme: Scheme; id: string } | undefined {
  const scheme = schemes.find((one) => address.startsWith(`${one}:`));
  return scheme && { scheme, id: address.slice(scheme.length + 1) };
}
