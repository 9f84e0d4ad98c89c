import { expect, test } from 'vitest';
import { readClipboard, refuseClipboard, told, withClipboard } from './clipboard.ts';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();
const figure = '/figures/reserves/';

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
});

test('without scripts there is no button, and nothing moves when a script shows it', async () => {
  const heights = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(figure, { javaScriptEnabled });
    const count = await page.locator('button[data-copy]:visible').count();
    expect(count).toBe(javaScriptEnabled ? 1 : 0);
    heights.push(await page.locator('#embed').boundingBox());
  }
  expect(heights[0]).toEqual(heights[1]);
});
