import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { figurePng, figureSvg } from '../../src/pictures/figure-picture.ts';
import { encodePalette } from '../../src/pictures/png.ts';
import { rasterize } from '../../src/pictures/rasterize.ts';
import { bars, lines, words } from './given.ts';

/** The pixels that a PNG decoder other than ours sees, four bytes each. */
function decode(png: Uint8Array, width: number, height: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" style="image-rendering:pixelated"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

test('A figure is twice the size of its drawing and margins, and less than half the bytes of plain pixels', () => {
  const svg = figureSvg(words, bars);
  const png = figurePng(words, bars);
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 } }).render();
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 1536, height: image.height });
  expect(png.length).toBeLessThan(image.asPng().length / 2);
});

test('The pixels are those that were drawn', () => {
  const svg = figureSvg(words, lines, 'dark');
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const seen = decode(rasterize(svg, 1), image.width, image.height);
  expect(Buffer.compare(seen, image.pixels)).toBe(0);
});

test('The bytes are the same on every run', () => {
  expect(Buffer.compare(figurePng(words, lines), figurePng(words, lines))).toBe(0);
});

test('Characters that the fonts lack are drawn, whatever fonts the machine has', () => {
  const title = (text: string) => figurePng({ ...words, title: text }, bars);
  expect(Buffer.compare(title('Паром'), title('Паромы'))).not.toBe(0);
  // A box each, since no font of the machine is asked.
  expect(Buffer.compare(title('Паром'), title('Лодка'))).toBe(0);
});

test('A palette is exact, and says how large the picture is on paper', () => {
  const bytes = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 9, 8, 7, 255);
  const png = Buffer.from(encodePalette({ width: 2, height: 2, bytes }, 192) as Uint8Array);
  const dataOf = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  expect([...dataOf('PLTE')]).toEqual([255, 0, 0, 0, 0, 255, 9, 8, 7]);
  expect([...inflateSync(dataOf('IDAT'))]).toEqual([0, 0, 1, 0, 0, 2]);
  expect(dataOf('pHYs').readUInt32BE()).toBe(7559);
});

test('More than 256 colours, or one that lets the ground through, are no palette', () => {
  const many = new Uint8Array(4 * 257).map((_, at) =>
    at % 4 === 3 ? 255 : (Math.floor(at / 4) >> (8 * (at % 4))) & 255,
  );
  expect(encodePalette({ width: 257, height: 1, bytes: many }, 96)).toBeUndefined();
  expect(encodePalette({ width: 256, height: 1, bytes: many.slice(0, 1024) }, 96)).toBeDefined();
  const clear = Uint8Array.of(0, 0, 0, 0);
  expect(encodePalette({ width: 1, height: 1, bytes: clear }, 96)).toBeUndefined();
  const open = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';
  expect(imageSize(rasterize(open))).toMatchObject({ type: 'png', width: 6, height: 4 });
});
