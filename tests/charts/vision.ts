import type { Colour } from '../browser/contrast.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What is left of colours: on a grey copy, and without one of the three kinds of cones (Machado,
 * Oliveira and Fernandes 2009, severity 1), on linear red, green and blue.
 */
export const visions: Readonly<Record<string, Matrix>> = {
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart two opaque colours are for an eye, as CIELAB counts it: 2 can be seen, 10 at a glance. */
export function difference(a: Colour, b: Colour, vision: Matrix): number {
  const [from, to] = [a, b].map((colour) => toLab(seenBy(vision, linear(colour))));
  return Math.hypot(...(from ?? []).map((value, index) => value - (to?.[index] ?? 0)));
}

function linear([red, green, blue]: Colour): Triple {
  const one = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [one(red), one(green), one(blue)];
}

function times([a, b, c]: Matrix, [x, y, z]: Triple): Triple {
  const row = ([p, q, r]: Triple) => p * x + q * y + r * z;
  return [row(a), row(b), row(c)];
}

function seenBy(vision: Matrix, colour: Triple): Triple {
  const [red, green, blue] = times(vision, colour);
  const clip = (value: number) => Math.max(0, Math.min(1, value));
  return [clip(red), clip(green), clip(blue)];
}

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const white: Triple = [0.95047, 1, 1.08883];

function toLab(colour: Triple): Triple {
  const curve = (t: number) =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  const [x = 0, y = 0, z = 0] = times(toXyz, colour).map((value, index) =>
    curve(value / (white[index] ?? 1)),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
