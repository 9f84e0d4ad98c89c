import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { mapElements } from './map-elements.ts';
import type { RenderContext } from './render.ts';

/** What a page knows of what its words refer to. */
type Known = Pick<RenderContext, 'citationNumber' | 'number' | 'claim' | 'isOnPaper'>;

/** A rehype plugin: marks of references and notes become links that a page has a place for. */
export const rehypeSetReferences: Plugin<[Known], Root> = (known) => (tree) => ({
  ...tree,
  children: setReferences(tree.children, known),
});

/** The same for the parts of a tree. */
function setReferences<T extends RootContent>(
  children: readonly T[],
  known: Known,
): (T | ElementContent)[] {
  return mapElements(children, (element) => {
    const { dataScheme: scheme, dataTarget, dataLocator } = element.properties;
    const id = String(dataTarget);
    if (scheme === 'note') return [mark(id, `#note-${id}`, `Note ${id}`, known)];
    if (scheme === 'cite') return [citation(element, id, dataLocator, known)];
    if (scheme === 'claim') return linked(element, ['claim'], toClaim(known.claim(id)));
    if (scheme !== 'number') return [element];
    const stated = known.number(id);
    const classes = stated?.isAgain ? ['number', 'again'] : ['number'];
    return linked(element, classes, stated);
  });
}

function toClaim(address: string | undefined): ReturnType<Known['number']> {
  return address === undefined ? undefined : { address };
}

/** The words alone where there is nowhere to go. What was stated before is no stop of the keyboard again. */
function linked(
  { children }: Element,
  className: readonly string[],
  to: ReturnType<Known['number']>,
): ElementContent[] {
  if (!to) return children;
  const properties = {
    className: [...className],
    href: to.address,
    ...(to.anchor !== undefined && { id: to.anchor }),
    ...(to.isAgain && { tabIndex: -1 }),
  };
  return [{ type: 'element', tagName: 'a', properties, children }];
}

function citation({ children }: Element, id: string, locator: unknown, known: Known): Element {
  const number = known.citationNumber(id);
  const name = `Source ${number}${locator ? `, ${locator}` : ''}`;
  // A page without a list of sources, such as a card, says the words alone.
  const marks = number === undefined ? [] : [mark(String(number), `#source-${id}`, name, known)];
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['cited'] },
    children: [...children, ...marks],
  };
}

/**
 * A small sign that leads on, called by what it leads to. Its brackets are set too small to be seen, so
 * that who copies "in 2025.[22]" does not get "in 2025.22".
 */
function mark(sign: string, href: string, name: string, { isOnPaper = false }: Known): Element {
  const shown = isOnPaper ? [sign] : [h('i', '['), sign, h('i', ']')];
  return h('a', { className: ['cite'], href, ariaLabel: name }, shown);
}
