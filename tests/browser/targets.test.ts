import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, goTo, kinds, onSite, site, specimen, useBrowser } from './open-page.ts';
import { smallTargets } from './targets.ts';

const { context } = useBrowser();

/** Targets that have to be large enough even amid words: nothing else leads to where they lead. */
const always = '.cite, .in-brief a, .sources a, .rows a, .ledger a';

test.for([390, 1280])(
  'on no kind of page is a target smaller than 24 px and near another at %i px',
  async (width) => {
    const page = await (await context({ viewport: { width, height: 800 } })).newPage();
    for (const address of [...kinds.map(onSite), article]) {
      await goTo(page, address);
      expect(await smallTargets(page, always), address).toEqual([]);
    }
  },
);

test('in every table of rows each source can be pressed, and the first link to it is reached by keyboard', async () => {
  const page = await (await context({ viewport: { width: 1280, height: 800 } })).newPage();
  for (const { dist, origin } of [site, specimen]) {
    const folders = await readdir(join(dist, 'datasets'), { withFileTypes: true });
    for (const { name } of folders.filter((one) => one.isDirectory())) {
      await goTo(page, new URL(`/datasets/${name}/`, origin).href);
      expect(await smallTargets(page, always), name).toEqual([]);
      const links = await page
        .locator('.rows td a')
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute('href'), (one as HTMLElement).tabIndex]),
        );
      const stops = links.filter(([, stop]) => stop === 0).map(([address]) => address);
      expect(stops).toEqual([...new Set(links.map(([address]) => address))]);
    }
  }
});

test('of two citations side by side each is 24 px wide, and a press in its middle opens its own source', async () => {
  const page = await (await context({ viewport: { width: 390, height: 800 } })).newPage();
  await goTo(page, article);
  const pairs = page.locator('.cite:has(+ .beside)');
  expect(await pairs.count()).toBeGreaterThan(0);
  for (const first of await pairs.all()) {
    await first.scrollIntoViewIfNeeded();
    const met = await first.evaluate((one) => {
      const both = [one, one.nextElementSibling as Element];
      return both.map((cite) => {
        const { left, top, width, height } = cite.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        return { isOwn: at?.closest('a') === cite, width, height };
      });
    });
    for (const { isOwn, width, height } of met) {
      expect(isOwn).toBe(true);
      expect(width).toBeGreaterThanOrEqual(24);
      expect(height).toBeGreaterThanOrEqual(24);
    }
  }
});

test('small targets side by side are seen by this test, those with room around them are not', async () => {
  const page = await (await context()).newPage();
  const small = 'display:inline-block;width:10px;height:10px';
  await page.setContent(
    `<a style="${small}" href="#a">a</a><a style="${small};margin-left:5px" href="#b">b</a>` +
      `<p><a style="${small};margin:60px" href="#c">c</a></p>` +
      `<p>Some words <a href="#d">d</a> <a href="#e" class="cite">e</a></p>` +
      `<p><a style="${small}" href="#f">f</a><a style="display:inline-block;width:90px;height:30px" href="#g">g</a></p>`,
  );
  const found = async (always: string) =>
    (await smallTargets(page, always)).map(({ words }) => words);
  expect(await found('.none')).toEqual(['a', 'b', 'f']);
  expect(await found('.cite')).toEqual(['a', 'b', 'e', 'f']);
});
