import { beforeAll, expect, test } from 'vitest';
import { readClipboard, refuseClipboard, told, withClipboard } from './clipboard.ts';
import { article, goToInFaces, onSpecimen, useBrowser } from './open-page.ts';

const { context, open } = useBrowser();

/** Where the first figure, dataset and claim of the article's page have pages of their own. */
let figure: string;
let dataset: string;
let claim: string;
beforeAll(async () => {
  const page = await open(article);
  const lead = (selector: string) => page.locator(selector).first().getAttribute('href');
  figure = (await lead('main a[href^="/figures/"]')) ?? 'there is none';
  claim = (await lead('main a[href^="/claims/"]')) ?? 'there is none';
  await page.goto(onSpecimen(figure));
  dataset = (await lead('main a[href^="/datasets/"]'))?.replace(/#.*$/, '') ?? 'there is none';
});

test('the code of a frame is copied to the letter, and the button says so', async () => {
  const page = await open(figure, withClipboard);
  await page.getByRole('button', { name: 'Copy code' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const code = await page.locator('#embed-code').textContent();
  expect(code).toMatch(/^<iframe src=[\s\S]*\n<\/script>$/);
  expect(await readClipboard(page)).toBe(code);
  await expect.poll(() => told(page)).toBe('Copied');
});

test('where the clipboard is refused the code is selected for the reader to copy', async () => {
  const page = await open(figure, withClipboard);
  await refuseClipboard(page);
  await page.getByRole('button', { name: 'Copy code' }).click();
  await page.getByRole('button', { name: 'Selected' }).waitFor();
  await expect.poll(() => told(page)).toBe('Selected');
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe(await page.locator('#embed-code').textContent());
  expect(await page.locator('#embed-code').isVisible()).toBe(true);
});

test('the citation at the foot of a dataset, a claim and a figure is copied as it is in its file', async () => {
  for (const address of [dataset, claim, figure]) {
    const page = await open(address, withClipboard);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const file = await page.request.get(new URL('citation.txt', page.url()).href);
    expect(await readClipboard(page), address).toBe((await file.text()).trim());
  }
});

test('without scripts there is no button, and nothing moves when a script shows it', async () => {
  const boxes = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await context({ javaScriptEnabled })).newPage();
    await goToInFaces(page, figure);
    const count = await page.locator('button[data-copy]:visible').count();
    expect(count).toBe(javaScriptEnabled ? 2 : 0);
    for (const place of ['#embed', '.cite-files', '.site-foot']) {
      boxes.push(await page.locator(place).boundingBox());
    }
  }
  expect(boxes.slice(0, 3)).toEqual(boxes.slice(3));
});
