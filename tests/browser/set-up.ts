import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/commands/build-site.ts';
import { serve } from '../../src/commands/serve.ts';
import { pageKinds } from './page-kinds.ts';

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
  const isBuilt = await buildSite({
    root: process.cwd(),
    content: join(process.cwd(), 'content'),
    out: dist,
  });
  if (!isBuilt) throw new Error('setUp: the content has problems, so there is nothing to test');
  await bringFonts(folder);
  const server = await serve(dist, '/', 0);
  project.provide('origin', `http://localhost:${(server.address() as AddressInfo).port}`);
  project.provide('dist', dist);
  project.provide('kinds', await pageKinds(dist));
  return async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/**
 * Shows the packed browser the font that comes with it: its own list names folders that only its
 * maker's machines have, and without any system font it crashes where a line is balanced.
 */
async function bringFonts(folder: string): Promise<void> {
  const fonts = join(process.cwd(), 'node_modules', '.cache', 'assay', 'chromium', 'fonts');
  const list = join(folder, 'fonts.conf');
  await writeFile(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>
    </fontconfig>`,
  );
  // Every browser that a test opens inherits it.
  process.env['FONTCONFIG_FILE'] = list;
}
