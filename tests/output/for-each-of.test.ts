import { expect, test } from 'vitest';
import { forEachOf } from '../../src/output/for-each-of.ts';

test('each of many is done once, and never more at once than are allowed', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await forEachOf([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done.push(one);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('after a failure nothing more is begun, and what was under way has ended', async () => {
  const ended: number[] = [];
  const work = forEachOf([1, 2, 3, 4, 5, 6], 2, async (one) => {
    if (one === 2) throw new Error('two');
    await new Promise((resolve) => setImmediate(resolve));
    ended.push(one);
  });
  await expect(work).rejects.toThrow('two');
  expect(ended).toEqual([1]);
});

test('of nothing, nothing is done', async () => {
  await expect(forEachOf([], 4, () => Promise.reject(new Error('done')))).resolves.toBeUndefined();
});
