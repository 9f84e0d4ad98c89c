import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser } from '../../src/printing/open-browser.ts';

/** One browser for the tests of a file; `open` gives a fresh page at an address of the site. */
export function useBrowser(): {
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
} {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return {
    async open(address, options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(inject('origin') + address, { waitUntil: 'networkidle' });
      return page;
    },
  };
}
