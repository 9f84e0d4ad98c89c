import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** A font that readers have. */
interface LocalFont {
  /** What style sheets call it, behind the family that it stands in for. */
  readonly name: string;
  /** Its full name, and those of fonts that are made to its measure. */
  readonly fonts: readonly string[];
  /** A free one among them, by which it is measured. */
  readonly measured: string;
}

/**
 * Windows and Apple have the first, Linux what is made like the second, Android the third. A machine
 * that was set up without a desktop often has the last alone, which then is every family's.
 */
const serifs: readonly LocalFont[] = [
  { name: 'Georgia', fonts: ['Georgia', 'Gelasio'], measured: 'gelasio-latin-400' },
  {
    name: 'Times',
    fonts: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    measured: 'tinos-latin-400',
  },
  { name: 'Noto', fonts: ['Noto Serif'], measured: 'noto-serif-latin-400' },
  { name: 'Open', fonts: ['Open Sans', 'Open Sans Regular'], measured: 'open-sans-latin-400' },
];
const sans: readonly LocalFont[] = [
  { name: 'Arial', fonts: ['Arial', 'Liberation Sans', 'Arimo'], measured: 'arimo-latin-400' },
  { name: 'Roboto', fonts: ['Roboto'], measured: 'roboto-latin-400' },
  { name: 'Open', fonts: ['Open Sans', 'Open Sans Regular'], measured: 'open-sans-latin-400' },
];
const boldSans: readonly LocalFont[] = [
  {
    name: 'Arial',
    fonts: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'],
    measured: 'arimo-latin-700',
  },
  { name: 'Roboto', fonts: ['Roboto Bold'], measured: 'roboto-latin-700' },
  { name: 'Open', fonts: ['Open Sans Bold'], measured: 'open-sans-latin-700' },
];

/** What each file is in the style sheets, and what stands in for it. */
export const places: Readonly<
  Record<string, { family: string; weight: 400 | 500 | 700; locals: readonly LocalFont[] }>
> = {
  'newsreader-text': { family: 'Newsreader', weight: 400, locals: serifs },
  'newsreader-display': { family: 'Newsreader Display', weight: 500, locals: serifs },
  'grotesk-regular': { family: 'Schibsted Grotesk', weight: 400, locals: sans },
  'grotesk-bold': { family: 'Schibsted Grotesk', weight: 700, locals: boldSans },
};

/** Letters, capitals and digits as often as texts have them, for how wide a font sets words. */
const sample = `The harbour board said on Tuesday that 2.31 million bicycles had crossed the bridge in
2025, a quarter more than in the year before, and that the Old Bridge had not been counted since
March. Its chair, Anna Berg, told the City Council that “nobody knows” what became of the 920,000
who used it until then. The Council’s own report puts the cost of a second counter at $14,000, which
is less than one-tenth of what was spent on signs in 2019 and 2020. Two of the five members voted
against it. By law the board must publish each count within 60 days; so far it has done so only once.`;

/**
 * Faces that the reader has, each set as wide and as high as the file that it stands in for, so that
 * lines hold the same words before and after.
 */
export async function writeFallBacks(
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<string> {
  const rules = files.flatMap(({ name, bytes }) => {
    const place = places[name];
    if (!place) throw new Error(`writeFallBacks: nothing is known of a file "${name}"`);
    return place.locals.map((local) => rule(place.family, place.weight, bytes, local));
  });
  return `/* Made by \`npm run fonts\`; do not edit. */\n${(await Promise.all(rules)).join('\n')}`;
}

async function rule(
  family: string,
  weight: number,
  bytes: Buffer,
  { name, fonts, measured }: LocalFont,
): Promise<string> {
  const ours = fontkit.create(bytes) as fontkit.Font;
  const size = widthIn(ours) / widthIn(await openMeasured(measured));
  const percent = (units: number) => `${Number(((units * 100) / size).toFixed(2))}%`;
  return `@font-face {
  font-family: "${family} ${name}";
  src: ${fonts.map((font) => `local("${font}")`).join(', ')};
  font-weight: ${weight};
  size-adjust: ${Number((size * 100).toFixed(2))}%;
  ascent-override: ${percent(ours.ascent / ours.unitsPerEm)};
  descent-override: ${percent(-ours.descent / ours.unitsPerEm)};
  line-gap-override: ${percent(ours.lineGap / ours.unitsPerEm)};
}
`;
}

async function openMeasured(measured: string): Promise<fontkit.Font> {
  const family = measured.replace(/-latin-.*/, '');
  const file = require.resolve(`@fontsource/${family}/files/${measured}-normal.woff2`);
  return fontkit.create(await readFile(file)) as fontkit.Font;
}

/** Of the sample, kerned as readers see it, in em. */
function widthIn(font: fontkit.Font): number {
  const words = sample.split(/\s+/u);
  const lengths = words.map((word) => font.layout(`${word} `, ['pnum']).advanceWidth);
  return lengths.reduce((sum, length) => sum + length, 0) / font.unitsPerEm;
}
