/**
 * `npm run fonts`: cuts the four static font files from the variable originals, and writes the
 * metrics that charts measure their labels with and that the fall-back faces are adjusted by.
 *
 * Run it after a new version of a font package. Its results are committed, so that nobody needs
 * the originals to build; a test makes them again and compares.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { isMain } from './is-main.ts';

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

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(
    '',
  );
}

/** What the files carry; other scripts use the reader's system fonts. */
const characters = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}\u00a0£§©«°±·»×ŒœŠšŽž–—‘’“”•…€−≈≤≥→↗\u2009\u202f`;

export interface FontFile {
  name: string;
  bytes: Buffer;
}

/** Cuts every face; the same bytes for the same versions of the packages. */
export async function cutFonts(): Promise<FontFile[]> {
  return Promise.all(
    faces.map(async ({ name, from, axes }) => {
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
  const files = await cutFonts();
  for (const { name, bytes } of files) {
    await writeFile(new URL(`../styles/fonts/${name}.woff2`, import.meta.url), bytes);
    console.log(`${name}.woff2  ${bytes.length.toLocaleString('en')} bytes`);
  }
  await writeFile(
    new URL('../charts/font-metrics.generated.ts', import.meta.url),
    writeMetrics(files),
  );
}
