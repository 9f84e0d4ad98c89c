import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Face, measure } from '../../src/charts/text.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { waiting } from '../patience.ts';

export interface Opener {
  /** A fresh page at an address of the specimen, or at a whole address, in a context of its own. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** A context for several pages. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** One browser for the tests of a file, closed with all its contexts when they are done. */
export function useBrowser(): Opener {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const context: Opener['context'] = async (options = {}) => {
    const made = await browser.newContext(options);
    made.setDefaultTimeout(waiting);
    return made;
  };
  return {
    context,
    async open(address, options) {
      const page = await (await context(options)).newPage();
      await page.goto(onSpecimen(address), { waitUntil: 'load' });
      return page;
    },
  };
}

/**
 * Goes to an address of the specimen, or to a whole address, and waits for its faces. All of the page is laid
 * out, as it is for who has read to its end: what is measured leaves nothing out.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(onSpecimen(address), { waitUntil: 'load' });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (getComputedStyle(element).contentVisibility === 'auto') {
        element.style.contentVisibility = 'visible';
      }
    }
    return document.fonts.ready.then(() => undefined);
  });
}

/**
 * Goes to an address with a drawing, in its own faces: where they came too late for a page, they are
 * there for the next visit.
 */
export async function goToInFaces(page: Page, address: string): Promise<void> {
  await expect
    .poll(async () => {
      await goTo(page, address);
      const off = [
        await widthOff(page, '.label:not(.strong, .highlight)', 'grotesk-regular'),
        await widthOff(page, '.label:is(.strong, .highlight)', 'grotesk-bold'),
      ];
      return Math.max(...off);
    })
    .toBeLessThan(0.3);
}

/** How far the first letters of a label are from the width that its face gives them, px; 0 where there is none. */
async function widthOff(page: Page, label: string, face: Face): Promise<number> {
  const [first] = await page.locator(`svg.chart text${label}:visible`).all();
  if (!first) return 0;
  const [words, width, size] = await first.evaluate((text) => {
    const line = text as SVGTextElement;
    const size = Number(line.getAttribute('font-size') ?? 13);
    return [line.firstChild?.textContent ?? '', line.getSubStringLength(0, 3), size] as const;
  });
  return Math.abs(width - measure(words.slice(0, 3), face, size));
}

/** The id by which a link leads to an element: its own, or that of the empty element in it. */
export function placeOf(element: Locator): Promise<string> {
  return element.evaluate((one) => one.id || (one.querySelector(':scope > [id]:empty')?.id ?? ''));
}

/** What is in `content/`, whatever that is. */
export const site = inject('site');

/** A site with an article that has enough of everything, for what a reader does on a page. */
export const specimen = inject('specimen');

/** The address of that article. */
export const article = specimen.article;

/** One address of every kind of page of the site. */
export const kinds: readonly string[] = site.kinds;

/** Where an address of the site is served. */
export function onSite(address: string): string {
  return new URL(address, site.origin).href;
}

/** Where an address of the specimen is served; a whole address stays as it is. */
export function onSpecimen(address: string): string {
  return new URL(address, specimen.origin).href;
}

export const schemes = ['light', 'dark'] as const;
