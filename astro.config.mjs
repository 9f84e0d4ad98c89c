import { defineConfig } from 'astro/config';
import { assay } from './src/integration/assay.ts';

export default defineConfig({
  // Address, base and output folder come from content/site.yaml and the environment, by way of assay().
  integrations: [assay()],
  trailingSlash: 'always',
  // 'jsx', the default, glues words together across lines beside inline tags.
  compressHTML: true,
  // Several at once, since half of a page's time is waiting for the disk.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
