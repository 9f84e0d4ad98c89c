import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyView } from '../charts/every-drawing.ts';
import { goTo, onSite, onSpecimen, useBrowser } from './open-page.ts';

const opener = useBrowser();

const widths = [320, 390, 480, 768, 1024, 1280, 1600];

/** Pages of figures with something written on them: of what is published, else of the content for tests. */
const annotated = (await everyView()).filter(({ series }) => series.annotations);
const pathOf = (name: string) => `/figures/${name.split(': ')[1]}/`;
const published = annotated
  .filter(({ name }) => name.startsWith('content: '))
  .map(({ name }) => onSite(pathOf(name)));
const addresses = published.length > 0 ? published : [onSpecimen('/figures/landings/')];

test.each([
  ['light', 'light', undefined],
  ['dark', 'dark', undefined],
  ['large type', 'light', '200%'],
] as const)(
  'no words on a drawing touch others or leave it, at any width, in %s',
  async (_, colorScheme, size) => {
    const context = await opener.context({ bypassCSP: true, colorScheme });
    const page = await context.newPage();
    for (const address of addresses) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // The second visit has its faces, whenever they came to the first.
        await goTo(page, address);
        await goTo(page, address);
        if (size) await page.addStyleTag({ content: `html { font-size: ${size} !important }` });
        const found = await wordsInTheWay(page);
        expect(found, `${address} at ${width}`).toEqual({ count: expect.any(Number), faults: [] });
        expect(found.count).toBeGreaterThan(0);
      }
    }
  },
);

/** Words of the drawing that is seen that overlap others, or stand outside of it. */
function wordsInTheWay(page: Page): Promise<{ count: number; faults: string[] }> {
  return page
    .locator('.drawing svg.chart:visible')
    .first()
    .evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const lines = [...svg.querySelectorAll('text')].flatMap((text) =>
        [...text.childNodes].map((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          // A line's box has the leading of its face; its ink is about 0.7 of it.
          const leading = (bottom - top) * 0.16;
          return {
            words: node.textContent ?? '',
            left,
            right,
            top: top + leading,
            bottom: bottom - leading,
          };
        }),
      );
      const faults = lines.flatMap((a, index) => [
        ...(a.left < frame.left - 1 || a.right > frame.right + 1 ? [`${a.words} leaves it`] : []),
        ...lines
          .slice(index + 1)
          .filter(
            (b) =>
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom,
          )
          .map((b) => `${a.words} on ${b.words}`),
      ]);
      return { count: svg.querySelectorAll('.annotation').length, faults };
    });
}
