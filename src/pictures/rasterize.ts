import { Resvg } from '@resvg/resvg-js';
import { encodePalette } from './png.ts';

/** Px of a stylesheet to the inch. */
const pxPerInch = 96;

/**
 * A picture as PNG, `scale` times its size; the same bytes on every run, whatever fonts a machine
 * has: none is asked, so that words that are not outlines are missing. Throws where it is no SVG.
 */
export function rasterize(svg: string, scale = 2): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  }).render();
  const { width, height, pixels: bytes } = image;
  return encodePalette({ width, height, bytes }, pxPerInch * scale) ?? image.asPng();
}
