import { Resvg } from '@resvg/resvg-js';
import { fewerColours } from './fewer-colours.ts';
import { encodePalette, mostColours } from './png.ts';

/** Px of a stylesheet to the inch. */
const pxPerInch = 96;

/**
 * A picture as PNG, `scale` times its size; the same bytes on every run, whatever fonts a machine
 * has: none is asked, so that words that are not outlines are missing. Throws where it is no SVG.
 */
export function rasterize(svg: string, scale = 2): Uint8Array {
  const image = render(svg, scale);
  return encodePalette(pixelsOf(image), pxPerInch * scale) ?? image.asPng();
}

/** The same at its own size, and small always: where it has more colours than a palette, without the rarest. */
export function rasterizeSmall(svg: string): Uint8Array {
  const image = render(svg, 1);
  const pixels = pixelsOf(image);
  const png =
    encodePalette(pixels, pxPerInch) ?? encodePalette(fewerColours(pixels, mostColours), pxPerInch);
  if (png === undefined) throw new Error('rasterizeSmall: the picture lets its ground through');
  return png;
}

type Image = ReturnType<Resvg['render']>;

function render(svg: string, scale: number): Image {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  }).render();
}

function pixelsOf({ width, height, pixels: bytes }: Image) {
  return { width, height, bytes };
}
