/**
 * `npm run bench`: times the check over ever more articles, cold and with nothing changed, and says
 * how the time grows; then 500 cards. Articles have 900 words and 20 bound numbers each.
 * `npm run bench -- cards` times the cards alone.
 * `npm run bench -- briefings` times the printing alone.
 * `npm run bench -- build` times whole builds of 250 and 1,000 articles with three figures each beside
 * those of Astro alone; `-- build 30 60` those of so many.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { misused, readFlags } from '../commands/flags.ts';
import { withCommas } from '../quantity/with-commas.ts';
import { benchBriefings } from './bench-briefings.ts';
import { benchBuild } from './bench-build.ts';
import { benchCards } from './bench-cards.ts';
import { exponent } from './bench-growth.ts';

/** What may be timed alone. */
const parts = ['cards', 'briefings', 'build'] as const;

const sizes = [125, 250, 500, 1000];
const asked = readAsked();
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));

interface Timing {
  readonly seconds: number;
  /** Largest resident size, in megabytes. */
  readonly memory: number;
}

/** An article of its own words, whose numbers agree with the data. */
function article(index: number): string {
  const paragraph = (part: number) =>
    [
      `Part ${'i'.repeat((part % 9) + 1)} of piece n${index}x:`,
      `the count of that year was [${withCommas(1000 + index)}](number:n${index}),`,
      `or [about ${withCommas(1000 + index)}](number:n${index}) in round terms.`,
      'words that a reader would read '.repeat(13).trim(),
    ].join(' ');
  const paragraphs = Array.from({ length: 10 }, (_, part) => paragraph(part));
  return `---
title: A piece
standfirst: It is like the others.
kicker: Bench
byline: the bench
published: 2026-01-01
inBrief: [One point., Another point., A third point.]
---

${paragraphs.join('\n\n')}
`;
}

async function makeContent(size: number): Promise<string> {
  const content = join(folder, String(size), 'content');
  for (const kind of ['articles', 'datasets', 'numbers'])
    mkdirSync(join(content, kind), { recursive: true });
  await cp('content/site.yaml', join(content, 'site.yaml'));
  const indexes = Array.from({ length: size }, (_, index) => index);
  for (const index of indexes)
    writeFileSync(join(content, 'articles', `piece-${index}.md`), article(index));
  writeFileSync(
    join(content, 'datasets', 'counts.csv'),
    `piece,amount\n${indexes.map((index) => `p${index},${1000 + index}`).join('\n')}\n`,
  );
  writeFileSync(
    join(content, 'datasets', 'counts.yaml'),
    'title: Counts\ndescription: One row is a piece.\npublisher: Bench\nretrieved: 2026-01-01\nlicence: { name: CC0 }\nkey: [piece]\ncolumns:\n  piece: { title: Piece, type: text }\n  amount: { title: Amount, type: number, unit: count }\n',
  );
  writeFileSync(
    join(content, 'numbers', 'counts.yaml'),
    indexes
      .map(
        (index) =>
          `n${index}: { title: Count, cell: { dataset: counts, column: amount, where: { piece: p${index} } } }`,
      )
      .join('\n'),
  );
  return content;
}

function time(content: string): Timing {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'data:text/javascript,process.on("exit",()=>console.log("rss",process.resourceUsage().maxRSS))',
      'src/commands/check.ts',
    ],
    { encoding: 'utf8', env: { ...process.env, ASSAY_CONTENT: content } },
  );
  if (status !== 0) throw new Error(`bench: the check failed\n${stderr.slice(0, 2000)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, memory: Number(/rss (\d+)/.exec(stdout)?.[1] ?? 0) / 1024 };
}

async function benchCheck(): Promise<void> {
  console.log('articles   cold s   unchanged s   memory MB');
  const cold: [number, number][] = [];
  for (const size of sizes) {
    const content = await makeContent(size);
    const [first, second] = [time(content), time(content)];
    cold.push([size, first.seconds]);
    console.log(
      `${String(size).padStart(8)}   ${first.seconds.toFixed(2).padStart(6)}   ${second.seconds.toFixed(2).padStart(11)}   ${first.memory.toFixed(0).padStart(9)}`,
    );
  }
  console.log(`The time grows with the articles to the power of ${exponent(cold).toFixed(2)}.`);
}

/** The part that is to be timed alone, and of how many articles the builds are. */
function readAsked(): { part: (typeof parts)[number] | undefined; builds: readonly number[] } {
  const [word, ...more] = readFlags({ words: '[cards|briefings|build [articles …]]' }).positionals;
  const part = parts.find((one) => one === word);
  if (word !== undefined && !part) misused(`it times ${parts.join(', ')} alone, not ${word}`);
  const builds = more.map(Number);
  if (part !== 'build' && more.length > 0) misused(`${more.join(' ')}: only build takes numbers`);
  if (!builds.every((size) => Number.isInteger(size) && size > 0)) {
    misused(`it builds whole numbers of articles, not ${more.join(' ')}`);
  }
  return { part, builds: builds.length > 0 ? builds : [250, 1000] };
}

try {
  if (asked.part === 'briefings') await benchBriefings(folder);
  else if (asked.part === 'build') await benchBuild(folder, asked.builds);
  else {
    if (asked.part === undefined) await benchCheck();
    await benchCards(folder);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
