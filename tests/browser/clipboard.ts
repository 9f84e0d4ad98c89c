import type { BrowserContextOptions, Page } from 'playwright-core';
import { specimen } from './open-page.ts';

/** A context whose pages may use the clipboard. */
export const withClipboard: BrowserContextOptions = {
  permissions: ['clipboard-read', 'clipboard-write'],
};

export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Refuses every text that a page would put on the clipboard, as a browser may. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
}

/** The specimen's own address in place of that of the server under test. */
export function published(address: string): string {
  return specimen.published + address;
}

/** Where an address of the specimen is served under test. */
export function served(address: string): string {
  return address.replace(specimen.published, specimen.origin);
}

/** What is told to those who listen. */
export async function told(page: Page): Promise<string | null> {
  return page.locator('[role="status"].told').textContent();
}
