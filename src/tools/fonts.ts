/**
 * `npm run fonts`: cuts the four static font files of the pages from the variable originals, and
 * those that add letters to pictures; writes the metrics that charts measure their labels with, and
 * the fall-back faces that stand in until a file is there.
 *
 * Run it after a new version of a font package. Its results are committed, so that nobody needs
 * the originals to build; a test makes them again and compares.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { readFlags } from '../commands/flags.ts';
import { isMain } from '../commands/is-main.ts';
import { withCommas } from '../quantity/with-commas.ts';
import { writeFallBacks } from './fall-backs.ts';

const require = createRequire(import.meta.url);
const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2';
const grotesk =
  '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';

/** Static instances: variable files are large, and turn into Type 3 fonts in a PDF. */
const faces = [
  { name: 'newsreader-text', from: newsreader, axes: { opsz: 17, wght: 400 } },
  { name: 'newsreader-display', from: newsreader, axes: { opsz: 60, wght: 500 } },
  { name: 'grotesk-regular', from: grotesk, axes: { wght: 430 } },
  { name: 'grotesk-bold', from: grotesk, axes: { wght: 700 } },
] as const;

/** The same originals for Latin alphabets beyond western Europe. */
const farther = (from: string) => from.replace('-latin-', '-latin-ext-');

/** The faces of pictures, for what a page would take from a font of the reader's. */
const pictureFaces = faces
  .filter(({ name }) => name !== 'newsreader-text')
  .flatMap(({ name, from, axes }) => [
    { name, from: farther(from), axes },
    { name: `${name}-signs`, from, axes },
  ]);

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(
    '',
  );
}

/** What the files carry; other scripts use the reader's system fonts. */
const characters = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}\u00a0£§©«°±·»×ŒœŠšŽž–—‘’“”•…€−\u2009\u202f`;

/** Letters of Latin alphabets, and signs, as far as the originals have them. */
const moreCharacters = [
  [0xa1, 0xbf],
  [0x100, 0x24f],
  [0x1e00, 0x1eff],
  [0x2020, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
]
  .map(([first = 0, last = 0]) => range(first, last))
  .join('');

export interface FontFile {
  name: string;
  bytes: Buffer;
}

/** Cuts every face; the same bytes for the same versions of the packages. */
export async function cutFonts(): Promise<FontFile[]> {
  return cut(faces, characters);
}

/** Cuts the files that pictures have and pages do not: nobody ever loads them. */
export async function cutPictureFonts(): Promise<FontFile[]> {
  return cut(pictureFaces, moreCharacters);
}

async function cut(
  wanted: readonly { name: string; from: string; axes: Readonly<Record<string, number>> }[],
  characters: string,
): Promise<FontFile[]> {
  return Promise.all(
    wanted.map(async ({ name, from, axes }) => {
      const original = await readFile(require.resolve(from));
      const bytes = await subsetFont(original, characters, {
        targetFormat: 'woff2',
        variationAxes: axes,
      });
      return { name, bytes };
    }),
  );
}

/** The metrics of the cut files as a TypeScript module: advance widths in thousandths of an em. */
export function writeMetrics(files: readonly FontFile[]): string {
  const entries = files.map(({ name, bytes }) => {
    const font = fontkit.create(bytes) as fontkit.Font;
    const perMille = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
    const widths = [...characters]
      .filter((c) => font.hasGlyphForCodePoint(c.codePointAt(0) as number))
      .sort()
      // Proportional figures, as the pages set them.
      .map((c) => [c, perMille(font.layout(c, ['pnum']).advanceWidth)]);
    return `  '${name}': {
    ascent: ${perMille(font.ascent)},
    descent: ${perMille(-font.descent)},
    capHeight: ${perMille(font.capHeight)},
    widths: ${JSON.stringify(Object.fromEntries(widths))},
  },`;
  });
  return `/** Made by \`npm run fonts\`; do not edit. Thousandths of an em, advance widths by character. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly widths: Readonly<Record<string, number>>;
}

export const fontMetrics = {
${entries.join('\n')}
} satisfies Record<string, FontMetrics>;
`;
}

if (isMain(import.meta.url)) {
  readFlags({});
  const files = await cutFonts();
  await writeFile(
    new URL('../styles/fall-backs.generated.css', import.meta.url),
    await writeFallBacks(files),
  );
  await write(files, 'styles');
  await write(await cutPictureFonts(), 'pictures');
  await writeFile(
    new URL('../charts/font-metrics.generated.ts', import.meta.url),
    writeMetrics(files),
  );
}

/** Writes font files into the room that uses them. */
async function write(files: readonly FontFile[], room: string): Promise<void> {
  const folder = new URL(`../${room}/fonts/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) {
    await writeFile(new URL(`${name}.woff2`, folder), bytes);
    console.log(`${room}/fonts/${name}.woff2  ${withCommas(bytes.length)} bytes`);
  }
}
