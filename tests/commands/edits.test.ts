import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/output/digest.ts';
import { listFiles } from '../../src/output/files.ts';
import { goodFolder } from '../content/lay-content.ts';
import { edits } from './edits.ts';
import { runBuild } from './run-build.ts';

/** A build from nothing stands beside every fifth of the edits, which stay from one to the next. */
const every = 5;
const runs = Number(process.env['ASSAY_RUNS'] ?? 0) >= 1000 ? 200 : 20;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-edits-'));
  for (const site of ['edited', 'afresh']) {
    cpSync(goodFolder, join(folder, site, 'content'), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a site without PDFs: the digest of each file of its output. */
async function build(site: string): Promise<Record<string, string>> {
  const { status, stderr } = runBuild(join(folder, site), { args: ['--no-pdf'] });
  if (status !== 0) throw new Error(stderr);
  const dist = join(folder, site, 'dist');
  const files = await listFiles(dist);
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(join(dist, file)))]));
}

test('a build after an edit has the bytes of one from nothing, whatever was edited', async () => {
  const names = Object.keys(edits);
  const each = fc.record({ name: fc.constantFrom(...names), n: fc.nat() });
  const [order = []] = fc.sample(fc.array(each, { minLength: runs, maxLength: runs }), 1);
  await build('edited');
  for (const [index, { name, n }] of order.entries()) {
    edits[name]?.(join(folder, 'edited', 'content'), n);
    const edited = await build('edited');
    if ((index + 1) % every !== 0) continue;
    const afresh = join(folder, 'afresh');
    for (const part of ['content', 'dist'])
      rmSync(join(afresh, part), { recursive: true, force: true });
    cpSync(join(folder, 'edited', 'content'), join(afresh, 'content'), { recursive: true });
    expect(await build('afresh'), `edit ${index}, ${name} ${n}`).toEqual(edited);
  }
});
