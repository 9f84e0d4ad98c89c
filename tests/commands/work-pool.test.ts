import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WorkPool } from '../../src/integration/work-pool.ts';
import type { CompressJob } from '../../src/output/compress-file.ts';

let folder: string;
let pool: WorkPool;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-pool-'));
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

const textOf = (index: number) => `Words of file ${index}. `.repeat(200);

function jobsOf(count: number): (CompressJob & { index: number })[] {
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${index}.txt`);
    writeFileSync(path, textOf(index));
    return { path, encoding: 'br', index };
  });
}

test.for([
  { threads: 1, count: 40 },
  { threads: 3, count: 40 },
  { threads: 3, count: 2 },
  { threads: 3, count: 0 },
])('each of $count jobs is done once on $threads threads', async ({ threads, count }) => {
  pool = new WorkPool(threads);
  const done = new Map<number, Uint8Array>();
  await pool.each('compressFile')(jobsOf(count), (bytes, { index }) => {
    expect(done.has(index)).toBe(false);
    done.set(index, bytes);
  });
  expect(done.size).toBe(count);
  for (const [index, bytes] of done) {
    expect(brotliDecompressSync(bytes).toString()).toBe(textOf(index));
  }
});

test('one thread and three make the same twins and read the same facts', async () => {
  const make = async (threads: number) => {
    pool = new WorkPool(threads);
    const twins: string[] = [];
    const facts: unknown[] = [];
    await pool.each('compressFile')(jobsOf(40), (bytes, { index }) => {
      twins[index] = Buffer.from(bytes).toString('hex');
    });
    const pages = Array.from({ length: 40 }, (_, index) => {
      const path = join(folder, `${index}.html`);
      writeFileSync(path, `<!doctype html><title>${index}</title><h1>Boats ${index}</h1>`);
      return { path, file: `${index}.html`, origin: 'https://assay.example', index };
    });
    await pool.each('readOutputFile')(pages, (read, { index }) => {
      facts[index] = read;
    });
    await pool.close();
    return { twins, facts };
  };
  const one = await make(1);
  expect(one.facts).toHaveLength(40);
  expect(one.facts[7]).toMatchObject({ page: { heading: 'Boats 7' } });
  expect(await make(3)).toEqual(one);
});

test('a page that cannot be read in a thread is told of by its name', async () => {
  pool = new WorkPool(2);
  const jobs = Array.from({ length: 20 }, (_, index) => ({
    path: join(folder, `${index}.html`),
    file: `boats/${index}.html`,
    origin: 'https://assay.example',
  }));
  await expect(pool.each('readOutputFile')(jobs, () => {})).rejects.toThrow(
    /readOutputFile: boats\/\d+\.html: ENOENT/,
  );
});

test.for([0, -1, 2.5, Number.NaN])('%d is no number of threads', (threads) => {
  pool = new WorkPool(1);
  expect(() => new WorkPool(threads)).toThrow('a whole number from 1 on');
});

test('what fails in a thread fails here in its own words, with the name of its file', async () => {
  pool = new WorkPool(2);
  const jobs = jobsOf(40);
  const [, , third] = jobs;
  rmSync(third?.path ?? '');
  await expect(pool.each('compressFile')(jobs, () => {})).rejects.toThrow(third?.path);
  // And the threads go on.
  await pool.each('compressFile')(jobs.slice(20), () => {});
});

test('no more is at hand than threads can take, however much there is to do', async () => {
  pool = new WorkPool(2);
  let open = 0;
  let most = 0;
  await pool.each('compressFile')(jobsOf(60), async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open -= 1;
  });
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
});
