import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, onSpecimen, useBrowser } from './open-page.ts';
import { facesCame } from './shifts.ts';

const { context } = useBrowser();

/** Lines of phones, bits a second and ms there and back. */
const lines = {
  'a slow line': { downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 },
  'a usual line': { downloadThroughput: 9e6 / 8, uploadThroughput: 4.5e6 / 8, latency: 60 },
} as const;
type Line = keyof typeof lines;

/** As their own files call the faces. */
const [display, text, grotesk] = ['newsreader-display', 'newsreader-text', 'grotesk-bold'].map(
  (name) => {
    const file = fontkit.create(readFileSync(`src/styles/fonts/${name}.woff2`)) as fontkit.Font;
    return file.familyName;
  },
);

const visits = (['a slow line', 'a usual line'] as const).flatMap((line) =>
  [390, 1280].map((width) => ({ line, width })),
);

test.for(visits)(
  'three of three first visits show headline, text and furniture in their faces, on $line at $width px',
  async ({ line, width }) => {
    for (let visit = 1; visit <= 3; visit++) {
      const { page, session } = await firstVisit(article, line, width);
      const at = `visit ${visit}`;
      expect(await facesOf(session, 'h1'), at).toEqual([display]);
      expect(await facesOf(session, '.standfirst'), at).toEqual([text]);
      expect(await facesOf(session, '.article > p'), at).toContain(text);
      expect(await facesOf(session, '.byline b'), at).toEqual([grotesk]);
      expect(await facesOf(session, '.checked'), at).toEqual([grotesk]);
      await page.context().close();
    }
  },
);

/** A page in a browser that has been nowhere, on a line, with all that it loads. */
async function firstVisit(
  address: string,
  line: Line,
  width: number,
): Promise<{ page: Page; session: CDPSession }> {
  const fresh = await context({ viewport: { width, height: 800 } });
  const page = await fresh.newPage();
  const session = await fresh.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...lines[line] });
  await page.goto(onSpecimen(address), { waitUntil: 'load' });
  await facesCame(page);
  return { page, session };
}

/** The families that set the words of an element, of those that the page brought. */
async function facesOf(session: CDPSession, selector: string): Promise<string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  const names = fonts.map(({ familyName, isCustomFont }) =>
    isCustomFont ? familyName : `${familyName}, the reader’s own`,
  );
  return [...new Set(names)];
}
