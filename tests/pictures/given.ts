import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { drawChart } from '../../src/charts/draw.ts';
import { examples } from '../../src/charts/examples.ts';
import type { Series } from '../../src/charts/series.ts';
import type { PosterWords } from '../../src/pictures/poster.ts';
import { exampleOf } from '../charts/known.ts';

export const words: PosterWords = {
  title: 'North Bank was the fourth of seven piers in 2025',
  subtitle: 'Bicycles taken by ferry, thousands',
  description: 'Bars, the longest first. Harbour stands at 44 thousand.',
  note: 'The counter on the islands was out of order.',
  source: 'Source: Port City Council, Bicycle counts, edition of May 2026.',
  site: { name: 'The Ferry Post', address: 'ferry.example/figures/bicycles/' },
};

export const bars = exampleOf('bar', 'one highlighted among many');
export const lines = Object.values(examples['line'] ?? {})[0] as Series;

/** Every example of every kind, at both widths. */
export const drawings: readonly { readonly name: string; readonly drawing: Element }[] =
  Object.entries(examples).flatMap(([kind, series]) =>
    Object.entries(series).flatMap(([name, example]) =>
      [288, 720].map((width) => ({
        name: `${kind}, ${name}, ${width}`,
        drawing: drawChart(example, { width, name }),
      })),
    ),
  );

/** A drawing's lines of words, each with whether it is bold as painted. */
export function linesIn(painted: Element): { text: string; bold: boolean }[] {
  return selectAll('text', painted, 'svg').flatMap((text) =>
    text.children.map((child) => ({
      text: child.type === 'text' ? child.value : textOf(child as Element),
      bold: text.properties['fontWeight'] === '700',
    })),
  );
}

export function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? textOf(child) : '';
    })
    .join('');
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ink of every glyph in an outlined picture, px, read back from the tree; strokes apart. */
export function inkOf(picture: Element): Extent[] {
  const outlines = new Map(
    selectAll('defs > path', picture, 'svg').map(({ properties }) => [
      `#${properties['id']}`,
      String(properties['d'])
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? [],
    ]),
  );
  const found: Extent[] = [];
  const visit = (element: Element, from: { x: number; y: number; scale: number }): void => {
    const transform = String(element.properties['transform'] ?? '');
    const [, dx = '0', dy = '0'] = /translate\((\S+) (\S+)\)/.exec(transform) ?? [];
    const [, own = '1'] = /scale\((\S+)\)/.exec(transform) ?? [];
    const here = {
      x: from.x + Number(dx) * from.scale,
      y: from.y + Number(dy) * from.scale,
      scale: from.scale * Number(own),
    };
    if (element.tagName === 'use') {
      const numbers = outlines.get(String(element.properties['xLinkHref'])) ?? [];
      const shift = Number(element.properties['x'] ?? 0);
      const xs = numbers
        .filter((_, i) => i % 2 === 0)
        .map((x) => here.x + (x + shift) * here.scale);
      const ys = numbers.filter((_, i) => i % 2 === 1).map((y) => here.y + y * here.scale);
      found.push({
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      });
    }
    for (const child of element.children) if (child.type === 'element') visit(child, here);
  };
  visit(picture, { x: 0, y: 0, scale: 1 });
  return found;
}
