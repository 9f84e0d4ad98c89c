import type { Element, ElementContent } from 'hast';

/**
 * A copy of a picture in which what `paint-order: stroke` asks for is said so that every program
 * understands it: the strokes as one element, the fills as another above it.
 */
export function layer(picture: Element): Element {
  return { ...picture, children: picture.children.flatMap(layerChild) };
}

function layerElement(element: Element): Element[] {
  const { paintOrder, ...properties } = element.properties;
  const children = element.children.flatMap(layerChild);
  const isReversed = String(paintOrder ?? '').startsWith('stroke');
  // Words that stay words must not be there twice.
  if (element.tagName === 'text') return [{ ...element, children }];
  if (!isReversed || !isPainted(properties['stroke']) || !isPainted(properties['fill'] ?? '')) {
    return [{ ...element, properties, children }];
  }
  const strokes = { ...properties, fill: 'none' };
  const fills = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !name.startsWith('stroke')),
  );
  return [
    { ...element, properties: strokes, children },
    { ...element, properties: { ...fills, stroke: 'none' }, children: structuredClone(children) },
  ];
}

function layerChild(child: ElementContent): ElementContent[] {
  return child.type === 'element' ? layerElement(child) : [child];
}

function isPainted(paint: unknown): boolean {
  return paint !== undefined && paint !== 'none';
}
