import { expect, test } from 'vitest';
import { fontSize } from '../../src/charts/text.ts';
import { article, goTo, goToInFaces, kinds, useBrowser } from './open-page.ts';

const { context } = useBrowser();

test.for([320, 390, 768, 1280, 1600])('no page scrolls sideways at %i px', async (width) => {
  const page = await (await context({ viewport: { width, height: 800 } })).newPage();
  for (const address of kinds) {
    await goTo(page, address);
    const wide = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: window.innerWidth,
      // What is cut off would not scroll, and would still be lost.
      isCut: [document.documentElement, document.body].some(
        (element) => getComputedStyle(element).overflowX !== 'visible',
      ),
    }));
    expect(wide.content, address).toBeLessThanOrEqual(wide.window);
    expect(wide, address).toMatchObject({ window: width, isCut: false });
  }
});

test.for([320, 390, 520, 600, 768, 1280])(
  'at %i px each figure shows one drawing, inside its box, in type of 12 px or more',
  async (width) => {
    const page = await (await context({ viewport: { width, height: 800 } })).newPage();
    await goToInFaces(page, article);
    const figures = await page.evaluate(readFigures);
    expect(figures).toHaveLength(6);
    for (const { id, drawings, smallest, stray } of figures) {
      expect(drawings, id).toHaveLength(1);
      expect(smallest, id).toBeGreaterThanOrEqual(12);
      expect(stray, id).toEqual([]);
    }
  },
);

test('drawn words have the size that they were measured in', async () => {
  const page = await (await context()).newPage();
  await goTo(page, article);
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('svg.chart :is(text, tspan)')].map(
      (text) => getComputedStyle(text).fontSize,
    ),
  );
  expect([...new Set(sizes)]).toEqual([`${fontSize}px`]);
});

/** Runs in the page: what is seen of each figure, in px on the screen. */
function readFigures() {
  return [...document.querySelectorAll('.figure')].map((figure) => {
    const box = figure.getBoundingClientRect();
    const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.chart')].filter((svg) =>
      svg.checkVisibility(),
    );
    const sizes = drawings.flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text, tspan')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      );
    });
    const stray = drawings.flatMap((svg) => {
      const parts = [svg, ...svg.querySelectorAll('text, path, circle')];
      return parts.filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        // Half a pixel of grace for rounding.
        return (
          left < box.left - 0.5 ||
          right > box.right + 0.5 ||
          top < box.top - 0.5 ||
          bottom > box.bottom + 0.5
        );
      });
    });
    return {
      id: figure.id,
      drawings: drawings.map((svg) => svg.parentElement?.className ?? ''),
      smallest: Math.min(...sizes),
      stray: stray.map((part) => `${part.outerHTML.slice(0, 90)}`),
    };
  });
}
