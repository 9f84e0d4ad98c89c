import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { contentTypeOf } from '../output/content-type.ts';

/** A built site as a reader's browser would see it, read from a folder: nothing leaves the machine. */
export interface PrintedSite {
  readonly context: BrowserContext;
  /** The address that the folder stands for, ending in a slash. */
  readonly address: string;
}

/**
 * As wide as A4 at 96 px an inch, and lower than any paper: what sticks to the foot of a window
 * that is higher than the paper is not printed at all.
 */
const viewport = { width: 794, height: 600 };

/**
 * Opens a folder of pages at the address where it will be published, so that links in a PDF lead
 * there and the pages' policies hold. Scripts are off: what is printed is what everybody gets.
 * Every request is answered from the folder, and one for anything else is refused.
 */
export async function openSite(
  browser: Browser,
  { folder, address }: { folder: string; address: string },
): Promise<PrintedSite> {
  if (!address.endsWith('/')) throw new Error(`openSite: ${address} must end in a slash`);
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1,
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    contrast: 'no-preference',
    forcedColors: 'none',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const bytes = readOnce();
  await context.route('**/*', (route) => answer(route, { folder, address, bytes }));
  return { context, address };
}

/** Reads files, each once: every page asks for the same faces. */
function readOnce(): (path: string) => Promise<Buffer> {
  const known = new Map<string, Promise<Buffer>>();
  return (path) => {
    const bytes = known.get(path) ?? readFile(path);
    known.set(path, bytes);
    return bytes;
  };
}

async function answer(
  route: Route,
  from: { folder: string; address: string; bytes: (path: string) => Promise<Buffer> },
): Promise<void> {
  const asked = new URL(route.request().url());
  if (!`${asked.origin}${asked.pathname}`.startsWith(from.address))
    return route.abort('blockedbyclient');
  const inner = asked.pathname.slice(new URL(from.address).pathname.length);
  const path = fileOf(from.folder, decodeURI(inner));
  if (!path) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ contentType: contentTypeOf(path), body: await from.bytes(path) });
}

/** The file that a static host would answer with. */
function fileOf(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : undefined;
}
