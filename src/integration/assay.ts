import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readManifest } from '../output/manifest.ts';
import { ContentWatch } from './content-watch.ts';
import { developmentPages, serveProblems } from './development-server.ts';
import { fail } from './fail.ts';
import { readPlaces } from './places.ts';
import { SiteBuild } from './site-build.ts';
import { virtualEdition } from './virtual-edition.ts';
import { pdfWish } from './will-print.ts';

/**
 * The one way into Astro. Whoever starts it (`npm run build`, `npx astro build`, `dev`, `preview`,
 * `check`, `sync`), content is checked before anything is touched, pages get one edition of it, all
 * that follows them is done, and the output is swapped in at the end. What stops a build ends the
 * process in plain words, since Astro would print them under a stack.
 */
export function assay(): AstroIntegration {
  let build: SiteBuild | undefined;
  let watch: ContentWatch | undefined;
  return {
    name: 'assay',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig, injectRoute, injectScript }) {
        const places = readPlaces();
        updateConfig({ vite: { plugins: [virtualEdition()] } });
        switch (command) {
          case 'build': {
            build = await SiteBuild.begin(places, pdfWish()).catch(fail);
            const { address, base } = build.edition.site;
            updateConfig({ site: address, base, outDir: folderUrl(build.stage) });
            return;
          }
          case 'dev': {
            watch = await ContentWatch.start(places.content);
            const { site } = watch;
            if (site) updateConfig({ site: site.address, base: site.base });
            const port = process.env['PORT'];
            if (port) updateConfig({ server: { port: Number(port) } });
            developmentPages({ injectRoute, injectScript });
            return;
          }
          case 'preview': {
            const { base } = await readManifest(places.out);
            updateConfig({ base, outDir: folderUrl(places.out) });
            return;
          }
          case 'sync':
            return;
        }
      },
      async 'astro:build:start'() {
        await build?.preparePages().catch(fail);
      },
      async 'astro:build:done'() {
        await build?.finish().catch(fail);
      },
      'astro:server:setup'({ server }) {
        if (watch) serveProblems(server, watch);
      },
    },
  };
}

function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
