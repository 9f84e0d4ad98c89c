import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { addressOf } from '../../src/model/address.ts';
import { heaviestPages } from '../../src/output/heaviest-pages.ts';
import { goodFolder, partsOf } from '../content/lay-content.ts';

/** A site as it was built for these tests. */
export interface BuiltSite {
  /** The folder of what was written. */
  readonly content: string;
  /** The folder that it was built into. */
  readonly dist: string;
  /** Where that is served, e.g. "http://localhost:41873". */
  readonly origin: string;
  readonly name: string;
  /** Where it says that it is, e.g. "https://lake.example". */
  readonly published: string;
  /** One address of each kind of page. */
  readonly kinds: readonly string[];
}

/** A site with an article that has enough of everything for a reader to do on a page. */
export interface Specimen extends BuiltSite {
  /** The address of the article. */
  readonly article: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** What is in `content/`, whatever that is. */
    site: BuiltSite;
    specimen: Specimen;
  }
}

/** Builds the site once for all browser tests and serves it as a static host would. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-'));
  const servers: Server[] = [];
  const build = async (content: string, dist: string): Promise<BuiltSite> => {
    const { status } = spawnSync(process.execPath, ['src/commands/launch.mjs', 'build'], {
      stdio: 'inherit',
      env: { ...process.env, ASSAY_CONTENT: content, ASSAY_OUT: dist },
    });
    if (status !== 0) throw new Error(`setUp: ${content} was not built, so there is no test of it`);
    const server = await serve(dist, '/', 0);
    servers.push(server);
    const { site } = partsOf(await openContent(content)).content;
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const kinds = await heaviestPages(dist);
    return { content, dist, origin, name: site.name, published: site.address, kinds };
  };
  const site = await build('content', join(folder, 'dist'));
  project.provide('site', site);
  project.provide('specimen', await longSite(folder, build));
  return async () => {
    for (const server of servers) server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The good content with a long article laid over it, so that no edit of what is published takes a test its ground. */
async function longSite(
  folder: string,
  build: (content: string, dist: string) => Promise<BuiltSite>,
): Promise<Specimen> {
  const content = join(folder, 'long', 'content');
  for (const from of [goodFolder, join(goodFolder, '..', 'long')]) {
    await cp(from, content, { recursive: true });
  }
  const site = await build(content, join(folder, 'long', 'dist'));
  return { ...site, article: addressOf.article('shores-of-the-lake') };
}
