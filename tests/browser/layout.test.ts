import { expect, test } from 'vitest';
import { fontSize } from '../../src/charts/text.ts';
import { article, goTo, goToInFaces, kinds, onSite, useBrowser } from './open-page.ts';

const { context } = useBrowser();

test.for([320, 390, 768, 1280, 1600])('no page scrolls sideways at %i px', async (width) => {
  const page = await (await context({ viewport: { width, height: 800 } })).newPage();
  for (const address of kinds) {
    await goTo(page, onSite(address));
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
    // Half a pixel of grace for rounding.
    const figures = await page.evaluate(readFigures, 0.5);
    expect(figures).toHaveLength(await page.locator('.figure').count());
    expect(figures.length).toBeGreaterThan(3);
    for (const { id, drawings, smallest, stray } of figures) {
      expect(drawings, id).toHaveLength(1);
      expect(smallest, id).toBeGreaterThanOrEqual(12);
      expect(stray, id).toEqual([]);
    }
  },
);

test.for([320, 768])(
  'with no font but the system’s, no drawing leaves the window at %i px',
  async (width) => {
    const page = await (await context({ viewport: { width, height: 800 } })).newPage();
    await page.route('**/*.woff2', (route) => route.abort());
    await goTo(page, article);
    // The margin of a phone's page, in which a label may stand when another face sets it wider.
    for (const { id, stray } of await page.evaluate(readFigures, 12)) expect(stray, id).toEqual([]);
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

/** Runs in the page: what is seen of each figure, in px on the screen, and what strays further than `grace` from its box. */
function readFigures(grace: number) {
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
        return (
          left < box.left - grace ||
          right > box.right + grace ||
          top < box.top - grace ||
          bottom > box.bottom + grace
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
