import type { Pixels } from './png.ts';

/**
 * The pixels with no more than so many colours: the most frequent stay as they are, and each of the
 * others becomes the one of them that is nearest. In drawings the others are a few pixels on the
 * edges of letters, where no eye can tell.
 */
export function fewerColours({ width, height, bytes }: Pixels, most: number): Pixels {
  const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  // The sort keeps the order of first use among equals, so that the result is always the same.
  const byCount = [...countColours(pixels)].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const kept = byCount.slice(0, most);
  const stead = new Map(byCount.slice(most).map((colour) => [colour, nearest(colour, kept)]));
  const reduced = Int32Array.from(pixels);
  // Neighbours are mostly alike, and looking up is what takes the time.
  let [last, instead] = [kept[0], kept[0]];
  for (let at = 0; at < reduced.length; at += 1) {
    const colour = reduced[at] as number;
    if (colour !== last) [last, instead] = [colour, stead.get(colour) ?? colour];
    reduced[at] = instead as number;
  }
  return { width, height, bytes: new Uint8Array(reduced.buffer) };
}

/** How many pixels have each colour, by colour, in the order of first use. */
function countColours(pixels: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let from = 0;
  for (let at = 1; at <= pixels.length; at += 1) {
    const colour = pixels[from] as number;
    if (pixels[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - from);
    from = at;
  }
  return counts;
}

function nearest(colour: number, kept: readonly number[]): number {
  const distances = kept.map((one) => distance(colour, one));
  return kept[distances.indexOf(Math.min(...distances))] ?? colour;
}

/** Squared, over red, green, blue and opacity. */
function distance(a: number, b: number): number {
  return [0, 8, 16, 24].reduce((sum, shift) => {
    const difference = ((a >> shift) & 255) - ((b >> shift) & 255);
    return sum + difference * difference;
  }, 0);
}
