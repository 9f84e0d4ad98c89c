import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { imageName } from './image.ts';
import { isAnchorElement } from './landed-anchors.ts';
import { mapElements } from './map-elements.ts';
import type { RenderContext } from './render.ts';

type Known = Pick<RenderContext, 'base' | 'image'>;

/** A rehype plugin: an image in a paragraph of its own becomes a photograph with its size and its credit. */
export const rehypePhotographs: Plugin<[Known], Root> = (known) => (tree) => ({
  ...tree,
  children: setPhotographs(tree.children, known),
});

/** The same for the parts of a tree. Throws for an image that is not there. */
function setPhotographs<T extends RootContent>(
  children: readonly T[],
  known: Known,
): (T | ElementContent)[] {
  return mapElements(children, (element) => {
    const picture = onlyImage(element);
    return [picture ? photograph(picture, element, known) : element];
  });
}

function onlyImage(node: Element): Element | undefined {
  const [child, ...others] = node.children.filter((one) => !isAnchorElement(one));
  if (node.tagName !== 'p' || others.length > 0) return undefined;
  return child?.type === 'element' && child.tagName === 'img' ? child : undefined;
}

function photograph(img: Element, paragraph: Element, { base, image }: Known): Element {
  const name = imageName(String(img.properties['src'])) ?? '';
  const size = image(name);
  if (!size) throw new Error(`setPhotographs: there is no image ${name}`);
  const { title, alt } = img.properties;
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['photograph'], id: paragraph.properties['id'] },
    children: [
      ...paragraph.children.filter(isAnchorElement),
      {
        type: 'element',
        tagName: 'img',
        properties: {
          src: `${base}images/${name}`,
          alt,
          width: size.width,
          height: size.height,
          loading: 'lazy',
          decoding: 'async',
        },
        children: [],
      },
      {
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{ type: 'text', value: String(title) }],
      },
    ],
  };
}
