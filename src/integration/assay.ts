import { pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { readManifest } from '../output/manifest.ts';
import { ContentWatch } from './content-watch.ts';
import { developmentPages, serveProblems } from './development-server.ts';
import { fail } from './fail.ts';
import { readPlaces } from './places.ts';
import { readPort } from './port.ts';
import { SiteBuild } from './site-build.ts';
import { virtualEdition } from './virtual-edition.ts';
import { pdfWish } from './will-print.ts';

type Setup = HookParameters<'astro:config:setup'>;

/**
 * The one way into Astro. Whoever starts it (`npm run build`, `npx astro build`, `dev`, `preview`,
 * `check`, `sync`), content is checked before anything is touched, pages get one edition of it, all
 * that follows them is done, and the output is swapped in at the end. What stops a build ends the
 * process in plain words, since Astro would print them under a stack.
 */
export function assay(): AstroIntegration {
  let build: SiteBuild | undefined;
  let watch: ContentWatch | undefined;

  /** What the config lacks for each of Astro's commands. */
  async function setUp({ command, updateConfig, ...inject }: Setup): Promise<void> {
    const { content, out, root } = readPlaces();
    const port = readPort();
    updateConfig({
      vite: { plugins: [virtualEdition()] },
      ...(port !== undefined && { server: { port } }),
    });
    switch (command) {
      case 'build': {
        build = await SiteBuild.begin({ content, out, root }, pdfWish());
        const { address, base } = build.edition.site;
        updateConfig({ site: address, base, outDir: folderUrl(build.stage) });
        return;
      }
      case 'dev': {
        watch = await ContentWatch.start(content);
        const { site } = watch;
        if (site) updateConfig({ site: site.address, base: site.base });
        developmentPages(inject);
        return;
      }
      case 'preview': {
        const { base } = await readManifest(out).catch(() => {
          throw new Error(`There is no site in ${out} yet: build it first.`);
        });
        updateConfig({ base, outDir: folderUrl(out) });
        return;
      }
      case 'sync':
        return;
    }
  }

  return {
    name: 'assay',
    hooks: {
      'astro:config:setup': (setup) => setUp(setup).catch(fail),
      'astro:build:start': () => build?.preparePages().catch(fail),
      'astro:build:done': () => build?.finish().catch(fail),
      'astro:server:setup'({ server }) {
        if (watch) serveProblems(server, watch);
      },
    },
  };
}

function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
