import type { Page } from 'playwright-core';
import { fillSides, readMargins } from './fill-sides.ts';
import type { PrintedSite } from './open-site.ts';
import { readShownPage, type ShownPage } from './shown-page.ts';

/** Sizes of paper that a page can be printed on. */
export type Paper = 'a4' | 'letter';

/** A PDF as the browser makes it, and what it does not say about its own page. */
export interface PrintedPdf extends ShownPage {
  readonly bytes: Uint8Array;
}

const formats = { a4: 'A4', letter: 'Letter' } as const;
/** px, as CSS has them. */
const sizes = {
  a4: { width: 793.7, height: 1122.5 },
  letter: { width: 816, height: 1056 },
} as const;

/**
 * Prints a page of the site: tagged, outlined, with its own faces and its policy in force. The page
 * sets its margins by `@page`; it leaves the size to the paper and may ask for it by
 * `:root[data-paper="letter"]`.
 * Throws where something that the page asks for is not in the site, or a face does not load.
 */
export async function printPdf(
  site: PrintedSite,
  address: string,
  paper: Paper,
): Promise<PrintedPdf> {
  const page = await site.context.newPage();
  try {
    const failures = watchRequests(page);
    // The tags are those of the page as it stands before it is printed.
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate((name) => document.documentElement.setAttribute('data-paper', name), paper);
    const lost = await page.evaluate(showFaces);
    if (lost.length > 0) failures.push(`the face ${lost.join(', ')}`);
    if (failures.length > 0) {
      throw new Error(`printPdf: ${address} asks for what it cannot have: ${failures.join('; ')}`);
    }
    await fillSheet(page, paper);
    const facts = await page.evaluate(readShownPage);
    const bytes = await page.pdf({
      format: formats[paper],
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return { bytes, ...facts };
  } finally {
    await page.close();
  }
}

/** Lets the sides of a page that has such grow to the sheet. */
async function fillSheet(page: Page, paper: Paper): Promise<void> {
  const before = page.viewportSize();
  const margins = await page.evaluate(readMargins);
  const inner = {
    width: Math.floor(sizes[paper].width - margins.width),
    height: Math.floor(sizes[paper].height - margins.height),
  };
  await page.setViewportSize(inner);
  await page.evaluate(fillSides, inner.height);
  if (before) await page.setViewportSize(before);
}

/** Collects what the page asks for in vain. */
function watchRequests(page: Page): string[] {
  const failures: string[] = [];
  page.on('requestfailed', (request) => failures.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(response.url());
  });
  return failures;
}

/**
 * Waits for the faces of the page's files; those that only margin boxes use are asked for too. Of the
 * reader's own, that stand in for them until then, each machine has others. Runs in the page; returns
 * the families that did not load.
 */
async function showFaces(): Promise<string[]> {
  const families = new Set<string>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (
        !(rule instanceof CSSFontFaceRule) ||
        !rule.style.getPropertyValue('src').includes('url(')
      )
        continue;
      families.add(rule.style.getPropertyValue('font-family'));
    }
  }
  const faces = [...document.fonts].filter(({ family }) => families.has(family));
  await Promise.allSettled(faces.map((face) => face.load()));
  await document.fonts.ready;
  return faces.filter(({ status }) => status !== 'loaded').map(({ family }) => family);
}
