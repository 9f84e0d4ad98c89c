import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.ts';
import { heaviestPages } from '../../src/output/heaviest-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built flagship is served, e.g. "http://localhost:41873". */
    origin: string;
    /** The folder that it was built into. */
    dist: string;
    /** One address of each kind of page. */
    kinds: string[];
  }
}

/** Builds the site once for all browser tests and serves it as a static host would. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-'));
  const dist = join(folder, 'dist');
  const { status } = spawnSync(
    process.execPath,
    ['src/commands/launch.mjs', 'build', '--require-pdf'],
    { stdio: 'inherit', env: { ...process.env, ASSAY_CONTENT: 'content', ASSAY_OUT: dist } },
  );
  if (status !== 0) throw new Error('setUp: the site was not built, so there is nothing to test');
  const server = await serve(dist, '/', 0);
  project.provide('origin', `http://localhost:${(server.address() as AddressInfo).port}`);
  project.provide('dist', dist);
  project.provide('kinds', await heaviestPages(dist));
  return async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
