import type { ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { mapElements } from './map-elements.ts';

/** A rehype plugin: addresses from the site's root are put below its folder on its host, e.g. "/assay/". */
export const rehypeSiteAddresses: Plugin<[string], Root> = (base) => (tree) => ({
  ...tree,
  children: setBase(tree.children, base),
});

/** The same for the parts of a tree. */
function setBase<T extends RootContent>(
  children: readonly T[],
  base: string,
): (T | ElementContent)[] {
  return mapElements(children, (element) => {
    const { href } = element.properties;
    if (typeof href !== 'string' || !href.startsWith('/')) return [element];
    return [{ ...element, properties: { ...element.properties, href: base + href.slice(1) } }];
  });
}
