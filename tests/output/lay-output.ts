import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressFiles } from '../../src/output/compress.ts';
import { headersFile } from '../../src/output/headers-file.ts';
import { kindPolicies } from '../../src/output/kind-policies.ts';
import { writeManifest } from '../../src/output/manifest.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { writePolicies } from '../../src/output/policy.ts';

/** A page with words enough to be worth compressing. */
export function pageOf(words: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words}</title><style>p{margin:0}</style>${head}</head><body>${`<p>${words}</p>`.repeat(99)}</body></html>\n`;
}

const script = '<script type="module" src="/assets/page.a1b2.js"></script>';

/** Something of each kind that a site has. */
export const anyFiles: Readonly<Record<string, string>> = {
  '404.html': pageOf('There is no such page'),
  'about/index.html': pageOf('Who counts the boats'),
  'articles/boats/briefing/index.html': pageOf('Boats on paper', script),
  'articles/boats/index.html': pageOf('Boats', script),
  'articles/boats/numbers.json': '{"boats":"12"}\n',
  'articles/boats/numbers/index.html': pageOf('Numbers of boats'),
  'assets/page.a1b2.js': 'console.log("boats");\n'.repeat(99),
  'assets/text.c3d4.woff2': 'a font',
  'cards/boats.e5f6.png': 'a card of boats',
  'datasets/boats/boats.csv': 'year,boats\n2025,12\n'.repeat(99),
  'feed.json': '{"version":"https://jsonfeed.org/version/1.1"}\n',
  'figures/boats.svg':
    '<svg xmlns="http://www.w3.org/2000/svg"><style>path{fill:red}</style></svg>\n',
  'figures/boats/2025/embed/index.html': pageOf('Boats of 2025 in a frame', script),
  'figures/boats/2025/index.html': pageOf('Boats of 2025', script),
  'figures/boats/embed/dark/index.html': pageOf('Boats in a dark frame', script),
  'figures/boats/embed/index.html': pageOf('Boats in a frame', script),
  'figures/boats/index.html': pageOf('Boats drawn', script),
  'images/the pier.png': 'a picture of the pier',
  'index.html': pageOf('Everything about boats'),
};

/** A folder as the build leaves it, around files of a test; `remove` takes it away again. */
export async function layOutput(
  files: Readonly<Record<string, string>> = anyFiles,
  base = '/',
): Promise<{ out: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-output-'));
  const out = join(folder, 'dist');
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(out, file)), { recursive: true });
    await writeFile(join(out, file), text.replaceAll('="/assets/', `="${base}assets/`));
  }
  const laid = await OutputFolder.open(out);
  await writePolicies(laid, { base });
  await compressFiles(laid, { read: () => undefined, write: () => undefined });
  const policies = await kindPolicies(laid);
  await laid.write('_headers', headersFile(laid.files, { base, policies }).text);
  await writeManifest(laid, { base, policies });
  return { out, remove: () => rm(folder, { recursive: true, force: true }) };
}
