import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in 16 greys: one value from 0 (black) to 15 a dot, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** A page's picture as a copier sees it (luma of ITU-R BT.709). */
export function toGrey(pixels: Uint8ClampedArray, width: number, height: number): GreyPicture {
  const dots = Uint8Array.from({ length: width * height }, (_, dot) => {
    const [red, green, blue] = pixels.subarray(4 * dot, 4 * dot + 3) as unknown as number[];
    const luma = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
    return Math.round(luma / 17);
  });
  return { width, height, dots };
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Writes a PNG of 4 bits a dot, without filters. */
export function writeGreyPng({ width, height, dots }: GreyPicture): Buffer {
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(height * stride);
  for (const [index, dot] of dots.entries()) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const at = y * stride + 1 + (x >> 1);
    rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? dot << 4 : dot);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 4 bits, grey, deflate, no interlacing.
  header.set([4, 0, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads what `writeGreyPng` writes, and nothing else. */
export function readGreyPng(png: Buffer): GreyPicture {
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const stride = 1 + Math.ceil(width / 2);
  const rows = inflateSync(Buffer.concat(data));
  const isOurs = header[8] === 4 && header[9] === 0 && rows.length === height * stride;
  if (!isOurs) throw new Error('readGreyPng: not a picture that writeGreyPng wrote');
  const dots = Uint8Array.from({ length: width * height }, (_, index) => {
    const x = index % width;
    const pair = rows[Math.floor(index / width) * stride + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? pair >> 4 : pair & 15;
  });
  return { width, height, dots };
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The share of dots that differ by three greys of sixteen or more; 1 where the sizes differ. */
export function differenceOf(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const differing = one.dots.filter((dot, index) => Math.abs(dot - (other.dots[index] ?? 0)) >= 3);
  return differing.length / one.dots.length;
}
