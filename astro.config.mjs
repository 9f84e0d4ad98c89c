import { defineConfig } from 'astro/config';

// Address and base come from content/site.yaml, and what is only there while the site is written from
// src/development: the commands under src/commands pass them in.
export default defineConfig({
  trailingSlash: 'always',
  // 'jsx', the default, glues words together across lines beside inline tags.
  compressHTML: true,
  // Several at once, since half of a page's time is waiting for the disk.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
