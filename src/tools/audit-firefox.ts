import { type Browser, launch, type Page } from 'puppeteer-core';
import { pdfWords } from '../inspection/pdf-words.ts';

/** Addresses of one page of each kind that is tried, from the site's root. */
export interface TriedPages {
  readonly article: string;
  readonly figure: string;
  /** All of them, the two among them. */
  readonly all: readonly string[];
}

/** A path through the site, and what went wrong on it. */
export interface Walk {
  readonly name: string;
  readonly faults: readonly string[];
}

/** Phone and desk, CSS px. */
const widths = [320, 1280];

/**
 * Reads, shares and prints in an installed Firefox, which is driven over WebDriver BiDi and so is the
 * browser that readers have.
 */
export async function walkInFirefox(
  executablePath: string,
  origin: string,
  pages: TriedPages,
): Promise<Walk[]> {
  return [
    await walk('reads every kind of page', {}, async (page, faults) => {
      for (const width of widths) {
        await page.setViewport({ width, height: 800 });
        for (const address of pages.all) {
          await page.goto(origin + address);
          for (const fault of await page.evaluate(faultsOfReading)) {
            faults.push(`${address} at ${width} px: ${fault}`);
          }
        }
      }
    }),
    await walk('opens a number and changes a figure', {}, async (page, faults) => {
      await page.goto(origin + pages.article);
      await page.click('a.number');
      if (!(await until(page, '.fact-card:popover-open'))) faults.push('no card of a number');
      await page.keyboard.press('Escape');
      if (await page.$('.fact-card:popover-open')) faults.push('a card that stays');
      await page.goto(origin + pages.figure);
      const other = '.states a:not([aria-current])';
      if (!(await page.$(other))) return;
      const before = page.url();
      const name = await page.$eval(other, (link) => link.getAttribute('data-state') ?? '');
      await page.$eval(other, (link) => (link as HTMLElement).click());
      if (!(await until(page, `.states a[data-state="${name}"][aria-current]`))) {
        faults.push(`the state ${name} does not show`);
      }
      if (page.url() === before) faults.push(`the address does not say the state ${name}`);
    }),
    // A driven page needs scripts of its own: so it is those of the site that do not arrive.
    await walk('reads where no script arrives', {}, async (page, faults) => {
      await page.setRequestInterception(true);
      page.on(
        'request',
        (request) => void (request.url().endsWith('.js') ? request.abort() : request.continue()),
      );
      await page.goto(origin + pages.article);
      const isDrawn = await page.$$eval('main svg[role="img"]', (all) =>
        all.some((drawing) => drawing.getBoundingClientRect().height > 50),
      );
      if (!isDrawn) faults.push('no drawing');
      const number = await page.$eval('a.number', (link) => (link as HTMLAnchorElement).href);
      await page.goto(number);
      if (!(await until(page, ':target data'))) faults.push(`${number}: no number there`);
      // What is not there cannot be what its seal says.
      const others = faults.filter((fault) => !fault.includes('integrity attribute'));
      faults.splice(0, faults.length, ...others);
    }),
    await walk(
      'turns dark with the system',
      { 'layout.css.prefers-color-scheme.content-override': 0 },
      async (page, faults) => {
        await page.goto(origin + pages.article);
        const ground = await page.evaluate(
          () => getComputedStyle(document.documentElement).backgroundColor,
        );
        const [red = 255] = ground.match(/\d+/g)?.map(Number) ?? [];
        if (red > 60) faults.push(`the ground is ${ground}`);
      },
    ),
    await walk('shares a place and a link', {}, async (page, faults) => {
      await page.goto(origin + pages.article);
      const id = await page.$eval('main p[id]:last-of-type', ({ id }) => id);
      await page.goto(`${origin}${pages.article}#${id}`);
      const top = await page.$eval(`#${id}`, (place) => place.getBoundingClientRect().top);
      if (top < -1 || top > 800) faults.push(`#${id} is at ${top} px`);
      await page.$eval('.share summary', (summary) => (summary as HTMLElement).click());
      if (!(await until(page, '.share[open] a'))) faults.push('no menu to share from');
    }),
    await walk('prints the briefing and the article', {}, async (page, faults) => {
      for (const [address, format] of [
        [`${pages.article}briefing/`, 'a4'],
        [`${pages.article}briefing/`, 'letter'],
        [pages.article, 'a4'],
      ] as const) {
        await page.goto(origin + address);
        const heading = await page.$eval('h1', ({ textContent }) => textContent ?? '');
        const words = await pdfWords(await page.pdf({ format, preferCSSPageSize: true }));
        const plain = (text: string) => text.replace(/[\s\u00ad-]+/g, '');
        if (!plain(words).includes(plain(heading)))
          faults.push(`${address}: no headline on ${format}`);
      }
    }),
  ];

  /** Walks in a fresh browser; whatever a page says on the console or asks of others is a fault. */
  async function walk(
    name: string,
    preferences: Readonly<Record<string, unknown>>,
    steps: (page: Page, faults: string[]) => Promise<void>,
  ): Promise<Walk> {
    const faults: string[] = [];
    let browser: Browser | undefined;
    try {
      browser = await launch({
        browser: 'firefox',
        executablePath,
        headless: true,
        extraPrefsFirefox: preferences,
      });
      const page = await browser.newPage();
      page.on('console', (message) => faults.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`error: ${String(error)}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) faults.push(`asked for ${request.url()}`);
      });
      await steps(page, faults);
    } catch (error) {
      faults.push(String(error));
    } finally {
      await browser?.close();
    }
    return { name, faults };
  }
}

/** Runs in a page: what a reader would stumble over. */
function faultsOfReading(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const heading = document.querySelector('h1')?.getBoundingClientRect();
  return [
    scrollWidth > clientWidth ? `scrolls sideways, ${scrollWidth} px in ${clientWidth}` : '',
    heading && heading.width > 0 ? '' : 'no headline to be seen',
    [...document.images].every((image) => image.naturalWidth > 0) ? '' : 'a picture that is broken',
    getComputedStyle(document.body).fontFamily.includes('Newsreader') ? '' : 'no style',
  ].filter((fault) => fault !== '');
}

async function until(page: Page, selector: string): Promise<boolean> {
  const found = await page.waitForSelector(selector, { timeout: 5000 }).catch(() => null);
  return found !== null;
}
