import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { mapElements } from './map-elements.ts';
import type { RenderContext } from './render.ts';

/** What a page knows of what its words refer to. */
type Known = Pick<RenderContext, 'citationNumber' | 'number' | 'claim'>;

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
    if (scheme === 'note') return [noteMark(id)];
    if (scheme === 'cite') return [citation(element, id, dataLocator, known.citationNumber(id))];
    if (scheme === 'claim') return linked(element, 'claim', known.claim(id));
    if (scheme !== 'number') return [element];
    const mark = known.number(id);
    return linked(element, 'number', mark?.address, mark?.anchor);
  });
}

/** The words alone where there is nowhere to go. */
function linked(
  { children }: Element,
  className: string,
  href: string | undefined,
  id?: string,
): ElementContent[] {
  if (href === undefined) return children;
  const properties = { className: [className], href, ...(id && { id }) };
  return [{ type: 'element', tagName: 'a', properties, children }];
}

function noteMark(letter: string): Element {
  return mark(letter, `#note-${letter}`, `Note ${letter}`);
}

function citation(
  { children }: Element,
  id: string,
  locator: unknown,
  number: number | undefined,
): Element {
  const name = `Source ${number}${locator ? `, ${locator}` : ''}`;
  // A page without a list of sources, such as a card, says the words alone.
  const marks = number === undefined ? [] : [mark(String(number), `#source-${id}`, name)];
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['cited'] },
    children: [...children, ...marks],
  };
}

/** A small sign that leads on, called by what it leads to. */
function mark(sign: string, href: string, name: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['cite'], href, ariaLabel: name },
    children: [{ type: 'text', value: sign }],
  };
}
