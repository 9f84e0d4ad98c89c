import { expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import type { OperationName } from '../../src/model/operations.ts';
import { partsOf } from '../content/lay-content.ts';
import { article, specimen, useBrowser } from './open-page.ts';

const { open } = useBrowser();
const { content, numbers } = partsOf(await openContent(specimen.content));

test('a row that a number rests on says its amount, and one that is only counted its name', async () => {
  const page = await open(`${article}numbers/`);
  const rowsOf = (id: string) =>
    page
      .locator(`:has(> #${id}) div`, { hasText: /^\s*Rows?\s/ })
      .locator('dd')
      .innerText();
  /** A number of the page that is made so, and the names of its rows. */
  const made = async (operation: OperationName) => {
    for (const number of numbers.values()) {
      if (number.operation !== operation) continue;
      if ((await page.locator(`#${number.id}`).count()) === 0) continue;
      const names = number.cells.map(({ dataset, row }) =>
        content.datasets
          .get(dataset)
          ?.key.map((name) => row.cells[name])
          .join(', '),
      );
      return { ...number, names };
    }
    throw new Error(`made: the article states no ${operation}`);
  };
  const stated = await made('cell');
  const [cell] = stated.cells;
  const amount = Number(cell?.row.cells[cell.column ?? '']).toLocaleString('en-GB');
  expect(await rowsOf(stated.id)).toBe(`${stated.names[0]}: ${amount}`);
  const counted = await made('count');
  expect(counted.names.length).toBeGreaterThan(1);
  expect(await rowsOf(counted.id)).toBe(counted.names.join('; '));
});

test('what is worked out is shown in characters that the page’s own faces have', async () => {
  const page = await open(`${article}numbers/`);
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/[^\u0020-\u017f\u2009-\u202f\u20ac\u2212\s]/u);
});
