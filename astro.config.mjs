import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';

const contentFolder = resolve(process.env.ASSAY_CONTENT || 'content');

/** An edit under content/, of whatever kind, shows at once: pages read it anew for each request. */
const reloadOnContent = {
  name: 'assay:reload-on-content',
  configureServer(server) {
    server.watcher.add(contentFolder);
    server.watcher.on('all', (event, path) => {
      if (!resolve(path).startsWith(contentFolder)) return;
      // A file that comes or goes can mean a new page: only a restart looks for those.
      if (event === 'add' || event === 'unlink') return server.restart();
      // Astro remembers which pages a route has, and cards get another name with every edit.
      for (const { hot } of Object.values(server.environments)) {
        hot.send('astro:content-changed', {});
      }
      server.ws.send({ type: 'full-reload' });
    });
  },
};

/** The gallery of charts, while the site is being written and never in what is published. */
const gallery = {
  name: 'assay:gallery',
  hooks: {
    'astro:config:setup'({ command, injectRoute }) {
      if (command !== 'dev') return;
      injectRoute({ pattern: '/gallery', entrypoint: './src/gallery/gallery.astro' });
    },
  },
};

// Address and base come from content/site.yaml: the commands under src/commands pass them in.
export default defineConfig({
  trailingSlash: 'always',
  // 'jsx', the default, glues words together across lines beside inline tags.
  compressHTML: true,
  // Several at once, since half of a page's time is waiting for the disk.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [gallery],
  vite: { plugins: [reloadOnContent], build: { assetsInlineLimit: 0 } },
});
