import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { finishPdf } from '../../src/printing/finish-pdf.ts';
import type { PdfFacts } from '../../src/printing/metadata.ts';
import { openBrowser } from '../../src/printing/open-browser.ts';
import { openSite, type PrintedSite } from '../../src/printing/open-site.ts';
import { type Paper, type PrintedPdf, printPdf } from '../../src/printing/print-pdf.ts';
import { laySite, siteAddress } from './lay-site.ts';

export const facts: PdfFacts = {
  title: 'Two ferries carry what one bridge did',
  author: 'The port desk',
  subject: 'Crossings <of the harbour> & what they carry',
  language: 'en-GB',
  published: '2026-01-20',
  modified: '2026-01-22T09:30:00Z',
};

export interface Printer {
  /** As the browser makes it. */
  print(name: string, paper?: Paper): Promise<PrintedPdf>;
  /** Finished; each page once. */
  finish(name: string, paper?: Paper): Promise<Uint8Array>;
}

/** One browser and one site for the tests of a file, gone with them. */
export function usePrinter(pages: Readonly<Record<string, string>> = {}): Printer {
  let browser: Browser;
  let site: PrintedSite;
  let laid: Awaited<ReturnType<typeof laySite>>;
  beforeAll(async () => {
    laid = await laySite(pages);
    browser = await openBrowser();
    site = await openSite(browser, { folder: laid.folder, address: siteAddress });
  });
  afterAll(async () => {
    await browser.close();
    await laid.remove();
  });
  const print: Printer['print'] = (name, paper = 'a4') =>
    printPdf(site, `${siteAddress}${name}/`, paper);
  const finished = new Map<string, Promise<Uint8Array>>();
  const finish: Printer['finish'] = (name, paper = 'a4') => {
    const key = `${name} ${paper}`;
    const made = finished.get(key) ?? print(name, paper).then((pdf) => finishPdf(pdf, facts));
    finished.set(key, made);
    return made;
  };
  return { print, finish };
}
