import { expect, test } from 'vitest';
import { claimVersion } from '../../src/edition/claim-version.ts';
import { figureVersion } from '../../src/edition/figure-version.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { goodParts, known } from './good-edition.ts';

const { content, compiled, numbers } = goodParts;
const before = known(compiled.figures.get('cargo')?.views[0]);
const dataset = known(content.datasets.get('cargo'));
const claim = known(compiled.claims.get('brook-wants-more'));

/** The dataset with another freight in the rows of a year. */
function withFreight(year: string): Dataset {
  const rows = dataset.rows.map((row) =>
    row.cells['year'] === year ? { ...row, cells: { ...row.cells, freight_t: '1' } } : row,
  );
  return { ...dataset, rows };
}

test('the version of a figure is seven digits, and the same whenever it is asked for', async () => {
  const version = await figureVersion(before, dataset);
  expect(version).toMatch(/^[0-9a-f]{7}$/);
  expect(await figureVersion({ ...before }, { ...dataset })).toBe(version);
});

test('states have versions of their own, though they say and draw the same', async () => {
  const state = { ...known(before.state), label: '2023, revised' };
  expect(await figureVersion({ ...before, state }, dataset)).not.toBe(
    await figureVersion(before, dataset),
  );
});

test('the version of a figure changes with any of its words', async () => {
  const version = await figureVersion(before, dataset);
  for (const part of ['title', 'subtitle', 'description', 'note'] as const) {
    const words = { ...known(before[part]), plain: 'Other words' };
    expect(await figureVersion({ ...before, [part]: words }, dataset), part).not.toBe(version);
  }
});

test('the version of a figure changes with a cell that it draws, and with no other', async () => {
  const version = await figureVersion(before, dataset);
  expect(await figureVersion(before, withFreight('2023'))).not.toBe(version);
  expect(await figureVersion(before, withFreight('2024'))).toBe(version);
});

test('the version of a claim changes with its status, its basis, and a number that bears on it', async () => {
  const version = await claimVersion(claim, numbers);
  expect(version).toMatch(/^[0-9a-f]{7}$/);
  expect(await claimVersion({ ...claim }, new Map(numbers))).toBe(version);
  const disputed = { ...claim, claim: { ...claim.claim, status: 'disputed' as const } };
  expect(await claimVersion(disputed, numbers)).not.toBe(version);
  const basis = { ...claim.basis, plain: 'Somebody has looked.' };
  expect(await claimVersion({ ...claim, basis }, numbers)).not.toBe(version);
  const alder = known(numbers.get('alder-2024'));
  const changed = new Map(numbers).set('alder-2024', {
    ...alder,
    value: { kind: 'known' as const, amount: 1 },
  });
  expect(await claimVersion(claim, changed)).not.toBe(version);
});
