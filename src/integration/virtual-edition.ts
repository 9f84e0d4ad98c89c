import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What pages import. */
const name = 'virtual:assay/edition';
const own = `\0${name}`;
const held = fileURLToPath(new URL('./held-edition.ts', import.meta.url));

/** Hands pages what they ask an edition: the addresses of a kind, and the value of a page. */
export function virtualEdition(): Plugin {
  return {
    name: 'assay:edition',
    resolveId: (id) => (id === name ? own : undefined),
    load(id) {
      if (id !== own) return undefined;
      // Bundlers would make a copy of the module: `require` gives pages the one that Node has already.
      return `import { createRequire } from 'node:module';
export const { addresses, page } = createRequire(import.meta.url)(${JSON.stringify(held)});`;
    },
  };
}
