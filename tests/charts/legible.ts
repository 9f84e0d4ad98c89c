import type { Element } from 'hast';
import { expect } from 'vitest';
import { inside, overlaps } from '../../src/charts/box.ts';
import { readDrawing, toSvg } from './drawn.ts';

/** Coordinates are rounded to a tenth, at both ends of a box. */
const rounding = 0.2;

/** What holds for every drawing, whatever the data. */
export function expectLegible(tree: Element): void {
  const svg = toSvg(tree);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
  const { frame, words, marks } = readDrawing(tree);
  const around = {
    x: -rounding,
    y: -rounding,
    width: frame.width + 2 * rounding,
    height: frame.height + 2 * rounding,
  };
  const outside = [...words, ...marks].filter(({ box }) => !inside(box, around));
  expect(outside).toEqual([]);
  const colliding = words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => overlaps(a.box, b.box, -rounding))
      .map((b) => [a, b]),
  );
  expect(colliding).toEqual([]);
}
