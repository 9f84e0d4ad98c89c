import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { exponent } from './bench-growth.ts';
import { article, makeSite } from './bench-site.ts';

/** What a build took: seconds by part, and the most memory that it held, megabytes. */
interface Run {
  readonly all: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly memory: number;
}

/** Says on its way out when each part of a build began. */
const listener = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => {
    const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('assay:'));
    const parts = marks.map(({ name, startTime }, index) =>
      [name.slice(6), ((marks[index + 1]?.startTime ?? performance.now()) - startTime) / 1000]);
    const memory = process.resourceUsage().maxRSS / 1024;
    console.log('BENCH ' + JSON.stringify({ all: performance.now() / 1000, parts: Object.fromEntries(parts), memory }));
  })`,
)}`;

/** Of Astro's whole build of as many bare articles, at most: with few articles, and with a thousand. */
const limits = {
  'nothing kept': [20, 20],
  'one edited': [1.5, 0.7],
  'nothing changed': [0.7, 0.3],
} as const;

/**
 * Builds sites of so many articles with three figures each: with nothing kept, after an edit of one
 * article, and once more with nothing changed; and the same Markdown as a site of Astro alone. Prints
 * seconds, and ratios to that. PDFs are left to `npm run bench -- briefings`.
 */
export async function benchBuild(folder: string, sizes: readonly number[]): Promise<void> {
  const cold: [number, number][] = [];
  for (const size of sizes) {
    const at = join(folder, `build-${size}`);
    const content = join(at, 'content');
    await makeSite(content, size);
    const first = build(at);
    cold.push([size, first.all]);
    const kept = picturesIn(at);
    const edited = join(content, 'articles', 'piece-0.md');
    writeFileSync(
      edited,
      readFileSync(edited, 'utf8').replace('words that a reader', 'words which a reader'),
    );
    const runs = {
      'nothing kept': first,
      'one edited': build(at),
      'nothing changed': build(at),
    } as const;
    const stock = buildStock(at, size);
    const pages = countPages(join(at, 'dist'));
    console.log(
      `${size} articles, ${pages} pages; Astro alone takes ${stock.toFixed(1)} s for the bare articles`,
    );
    for (const [what, { all, memory, parts }] of Object.entries(runs)) {
      const limit = limits[what as keyof typeof limits][size < 1000 ? 0 : 1];
      const seconds = Object.entries(parts)
        .filter(([, time]) => time >= 0.05)
        .map(([part, time]) => `${part} ${time.toFixed(1)}`)
        .join(', ');
      console.log(
        `  ${what}: ${(all / stock).toFixed(1)} of it (limit ${limit}); ${all.toFixed(1)} s, ${memory.toFixed(0)} MB: ${seconds}`,
      );
    }
    console.log(`  pictures drawn again after the edit: ${picturesIn(at) - kept}`);
  }
  if (cold.length > 1) {
    console.log(
      `The time grows with the articles to the power of ${exponent(cold).toFixed(2)} (limit 1.05).`,
    );
  }
}

function build(at: string): Run {
  return run(['src/commands/build.ts', '--no-pdf'], {
    ASSAY_CONTENT: join(at, 'content'),
    ASSAY_OUT: join(at, 'dist'),
    ASSAY_CACHE: join(at, 'kept'),
  });
}

/** Seconds of a site of Astro alone: a collection of the same articles, one page each. */
function buildStock(at: string, size: number): number {
  const root = join(at, 'stock');
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{ "type": "module" }\n');
  write(
    'astro.config.mjs',
    "export default { build: { format: 'directory' }, devToolbar: { enabled: false } };\n",
  );
  write(
    'src/content.config.ts',
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { articles: defineCollection({ loader: glob({ pattern: '*.md', base: './articles' }) }) };\n",
  );
  write(
    'src/pages/[slug].astro',
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>
`,
  );
  for (let index = 0; index < size; index += 1) {
    write(`articles/piece-${index}.md`, `${article(index).join('\n')}\n`);
  }
  if (!existsSync(join(root, 'node_modules'))) {
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  }
  const script = `import { build } from 'astro'; performance.mark('assay:pages'); await build({ root: ${JSON.stringify(root)}, logLevel: 'error' }); performance.mark('assay:end');`;
  return run(['--input-type=module', '--eval', script], {}).all;
}

function run(args: readonly string[], environment: Readonly<Record<string, string>>): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', listener, ...args], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  const said = /^BENCH (.*)$/m.exec(stdout)?.[1];
  if (status !== 0 || !said) throw new Error(`bench: the build failed\n${stderr.slice(-2000)}`);
  return JSON.parse(said) as Run;
}

/** How many pictures are kept. */
function picturesIn(at: string): number {
  const count = (kind: string) => readdirSync(join(at, 'kept', kind)).length;
  return count('card') + count('picture');
}

function countPages(dist: string): number {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length;
}
