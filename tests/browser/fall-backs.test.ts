import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { places } from '../../src/tools/fall-backs.ts';
import { article, goTo, kinds, onSite, useBrowser } from './open-page.ts';

const { context } = useBrowser();
const require = createRequire(import.meta.url);
const sheet = readFileSync('src/styles/fall-backs.generated.css', 'utf8');

const pairs = Object.entries(places).flatMap(([file, { family, weight, locals }]) =>
  locals.map(({ name, measured }) => ({ file, family, weight, name, measured })),
);

test.for(pairs)(
  'until $file is there, $name stands in for it: as high, and its lines hold the same words',
  async ({ file, family, weight, name, measured }) => {
    const page = await (await context()).newPage();
    const texts: string[] = [];
    for (const address of [article, ...kinds.map(onSite)]) {
      await goTo(page, address);
      texts.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('.standfirst, .in-brief li, .article > p')].map(
            (block) => block.textContent ?? '',
          ),
        )),
      );
    }
    const standIn = `${family} ${name}`;
    const rule = sheet
      .split('}')
      .find((rule) => rule.includes(`"${standIn}"`) && rule.includes(`font-weight: ${weight}`));
    const free = require.resolve(
      `@fontsource/${measured.replace(/-latin-.*/, '')}/files/${measured}-normal.woff2`,
    );
    await page.goto('about:blank');
    await page.setContent(`<style>
      @font-face { font-family: Ours; src: url(${dataOf(`src/styles/fonts/${file}.woff2`)}) }
      ${rule?.replace(/src: [^;]*;/, `src: url(${dataOf(free)});`)} }
      p { margin: 0; font-weight: ${weight}; font-size: 18px; font-variant-numeric: lining-nums proportional-nums }
    </style>`);
    const [ours, theirs] = await page.evaluate(setIn, { families: ['Ours', standIn], texts });
    if (!ours || !theirs) throw new Error('nothing was set');
    expect(theirs.line).toBeCloseTo(ours.line, 0);
    expect(theirs.width / ours.width).toBeGreaterThan(0.985);
    expect(theirs.width / ours.width).toBeLessThan(1.015);
    // At two widths of a column: a paragraph whose last line is full to a hair may have another.
    const other = ours.lines.filter((count, index) => count !== theirs.lines[index]);
    expect(other.length).toBeLessThan(ours.lines.length / 8);
  },
);

function dataOf(file: string): string {
  return `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
}

/** Runs in the page: how texts come out in each family. */
async function setIn({ families, texts }: { families: string[]; texts: string[] }) {
  const sized = [];
  for (const family of families) {
    document.body.style.fontFamily = `"${family}"`;
    const set = (text: string, width: string) => {
      const block = document.createElement('p');
      block.textContent = text;
      block.style.width = width;
      document.body.append(block);
      return block;
    };
    const one = set('One line', 'max-content');
    await document.fonts.load(`${getComputedStyle(one).fontWeight} 18px "${family}"`);
    const line = one.offsetHeight;
    const lines = [354, 621].flatMap((px) =>
      texts.map((text) => Math.round(set(text, `${px}px`).offsetHeight / line)),
    );
    const width = texts.reduce((sum, text) => sum + set(text, 'max-content').offsetWidth, 0);
    sized.push({ line, lines, width });
    document.body.replaceChildren();
  }
  return sized;
}
