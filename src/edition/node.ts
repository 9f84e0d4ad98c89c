import type { Element, ElementContent } from 'hast';
import { find, html, svg } from 'property-information';

/** A piece of a page as data: words, or a tag with its attributes and what is in it. */
export type Node =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...content: Node[]];

/** A tree as data that a script can build without reading markup. */
export function toNode(content: ElementContent): Node {
  if (content.type === 'text') return content.value;
  if (content.type !== 'element') throw new Error(`toNode: a ${content.type} is no part of a page`);
  return [content.tagName, attributesOf(content), ...content.children.map(toNode)];
}

function attributesOf({ tagName, properties }: Element): Record<string, string> {
  const schema = /^(?:svg|g|path|text|tspan|circle|rect|line)$/.test(tagName) ? svg : html;
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([name, value]) => [
        find(schema, name).attribute,
        Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
      ]),
  );
}
