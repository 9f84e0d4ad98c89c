import type { Point } from '../box.ts';

/** A straight stroke. */
export type Stroke = readonly [from: Point, to: Point];

/** So many numbers follow each command; the last two of them are where it ends. */
const lengths: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  Q: 4,
  A: 7,
  Z: 0,
};

/** The strokes of a path, from its data: straight ones as they are, curved ones from end to end. */
export function strokesOfPath(d: string): Stroke[] {
  const strokes: Stroke[] = [];
  let [at, start]: [Point, Point] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const command = letter.toUpperCase();
    const from = letter === command ? { x: 0, y: 0 } : undefined;
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(Number);
    const length = lengths[command];
    if (length === undefined) throw new Error(`strokesOfPath: cannot read "${letter}" in "${d}"`);
    if (command === 'Z') {
      strokes.push([at, start]);
      at = start;
      continue;
    }
    for (let index = 0; index + length <= numbers.length; index += length) {
      const base = from ?? at;
      const [x = 0, y = 0] = numbers.slice(index + length - 2, index + length);
      const only = numbers[index] ?? 0;
      const to =
        command === 'H'
          ? { x: base.x + only, y: at.y }
          : command === 'V'
            ? { x: at.x, y: base.y + only }
            : { x: base.x + x, y: base.y + y };
      if (command === 'M' && index === 0) start = to;
      else strokes.push([at, to]);
      at = to;
    }
  }
  return strokes;
}
