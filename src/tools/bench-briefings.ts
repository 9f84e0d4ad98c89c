import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finishPdf } from '../printing/finish-pdf.ts';
import { openBrowser } from '../printing/open-browser.ts';
import { openSite } from '../printing/open-site.ts';
import { type PrintJob, printAll } from '../printing/print-all.ts';
import { type Paper, printPdf } from '../printing/print-pdf.ts';

const facts = {
  title: 'A briefing',
  author: 'the bench',
  subject: 'What it takes to print it',
  language: 'en',
  published: '2026-01-01',
  modified: '2026-01-01',
};

/**
 * Builds the content into a folder and prints its briefings, without the cache: first
 * one after another, then fifty on each size of paper as a build does. Prints the seconds, and the
 * memory of this process and of the browser together as it goes on.
 */
export async function benchBriefings(folder: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
    cpSync(process.env.ASSAY_CONTENT ?? 'content', content, { recursive: true });
    // Without the list of addresses that are out, the PDFs that are printed here may be left to us.
    rmSync(join(content, 'links.txt'), { force: true });
    const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--no-pdf'], {
      env: { ...process.env, ASSAY_CONTENT: content, ASSAY_OUT: out },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('bench: the build failed');
    const address = 'https://bench.example/';
    const site = await openSite(browser, { folder: out, address });
    const pages = readdirSync(join(out, 'articles')).map(
      (slug) => `${address}articles/${slug}/briefing/`,
    );
    const at = (index: number) => pages[index % pages.length] as string;

    const alone: number[] = [];
    for (let index = 0; index < 8; index += 1) {
      const start = performance.now();
      await finishPdf(await printPdf(site, at(index), 'a4'), facts);
      alone.push((performance.now() - start) / 1000);
    }
    const [first = 0, ...warm] = alone;
    const middle = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0;
    console.log(
      `One by one: the first PDF ${first.toFixed(2)} s, then ${middle.toFixed(2)} s each.`,
    );

    for (const paper of ['a4', 'letter'] as const) {
      const start = performance.now();
      const memory: number[] = [];
      await printAll(site, jobs(at, paper), () => void memory.push(residentMegabytes()));
      const seconds = (performance.now() - start) / 1000;
      const [tenth = 0, last = 0] = [memory[9], memory.at(-1)];
      console.log(
        `50 briefings on ${paper}: ${seconds.toFixed(1)} s; ${tenth.toFixed(0)} MB after 10, ` +
          `${last.toFixed(0)} MB after 50, ${Math.max(...memory).toFixed(0)} MB at most.`,
      );
    }
  } finally {
    await browser.close();
  }
}

function jobs(at: (index: number) => string, paper: Paper): PrintJob[] {
  return Array.from({ length: 50 }, (_, index) => ({ address: at(index), paper, facts }));
}

/** What this process and all that it started hold in memory; 0 where the system does not tell, as only Linux does. */
function residentMegabytes(): number {
  if (!existsSync('/proc')) return 0;
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended since it was listed.
    }
  }
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && (id === process.pid || isOurs(parents.get(id)));
  const sum = [...sizes].filter(([id]) => isOurs(id)).reduce((total, [, size]) => total + size, 0);
  return sum / 1024;
}
