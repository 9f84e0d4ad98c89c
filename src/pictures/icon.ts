import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { rasterize } from './rasterize.ts';

/** Of the icon on a phone's first screen, px: what Apple asks for, and others take. */
const touchSize = 180;
/** Round the mark there, px: the phone cuts the corners off. */
const touchMargin = 30;
const smallSize = 32;

/** The mark on white: a phone puts black where an icon is not opaque. */
export function touchIcon(): Uint8Array {
  const inner = touchSize - 2 * touchMargin;
  return rasterize(
    picture(
      touchSize,
      `<rect width="${touchSize}" height="${touchSize}" fill="#fff"/>${mark(touchMargin, inner)}`,
    ),
    1,
  );
}

/** The mark for browsers that cannot draw it: one PNG in the frame of an ICO file. */
export function smallIcon(): Uint8Array {
  const png = rasterize(picture(smallSize, mark(0, smallSize)), 1);
  const frame = new DataView(new ArrayBuffer(22));
  const [icon, images, planes, bits] = [1, 1, 1, 32];
  frame.setUint16(2, icon, true);
  frame.setUint16(4, images, true);
  frame.setUint8(6, smallSize);
  frame.setUint8(7, smallSize);
  frame.setUint16(10, planes, true);
  frame.setUint16(12, bits, true);
  frame.setUint32(14, png.length, true);
  frame.setUint32(18, frame.byteLength, true);
  return Uint8Array.of(...new Uint8Array(frame.buffer), ...png);
}

function picture(size: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${content}</svg>`;
}

/** public/favicon.svg, the one drawing of the mark that all icons are made from. */
function mark(at: number, size: number): string {
  const home = findPackageJSON(import.meta.url);
  if (home === undefined) throw new Error(`mark: no project round ${import.meta.url}`);
  const svg = readFileSync(join(dirname(home), 'public', 'favicon.svg')).toString('base64');
  return `<image x="${at}" y="${at}" width="${size}" height="${size}" href="data:image/svg+xml;base64,${svg}"/>`;
}
