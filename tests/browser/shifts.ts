import type { BrowserContext, Page } from 'playwright-core';

/** What Chromium reports of a shift; TypeScript's DOM library does not have it. */
interface ShiftEntry extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Something that moved on a page, and by how much of the window. */
interface Shift {
  readonly value: number;
  readonly nodes: readonly string[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Has the pages of a context write down every shift from the start. */
export async function watchShifts(watched: BrowserContext): Promise<void> {
  await watched.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as ShiftEntry;
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : `${node?.nodeName}`,
        );
        window.shifts.push({ value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Stays until the faces have come and what they change has been painted. */
export async function facesCame(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}
