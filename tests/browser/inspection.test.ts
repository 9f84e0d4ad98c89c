import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectOutput } from '../../src/inspection/inspect-output.ts';
import type { Kept } from '../../src/output/kept.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { type OutputRuleId, outputRules } from '../../src/problem/output-rules.ts';
import { standardFaults } from '../sharing/standards.ts';
import { article, specimen } from './open-page.ts';
import { statedCell, statedWords } from './stated.ts';

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'assay-inspection-')), 'dist');
  await cp(specimen.dist, folder, { recursive: true });
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const memory = new Map<string, Uint8Array>();
const kept: Kept<'inspection'> = {
  read: (_, key) => memory.get(key.join('\n')),
  write: (_, key, bytes) => memory.set(key.join('\n'), bytes),
};

async function findings() {
  const inspected = await inspectOutput(await OutputFolder.open(folder), {
    address: specimen.published,
    base: '/',
    kept,
  });
  return inspected.findings;
}

/** How a fault comes into a finished output: a file, and what becomes of its text. */
interface Fault {
  readonly rule: OutputRuleId;
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string | Uint8Array;
  /** What the finding says, and in which file it is seen if not in the one that was changed. */
  readonly found: string | RegExp;
  readonly at?: string;
}

const about = 'about/index.html';
const own = `${article.slice(1)}index.html`;
const briefing = `${article.slice(1)}briefing/index.html`;
const list = `${article.slice(1)}numbers/index.html`;
/** A number whose words are an amount as it stands, and the words of another one. */
const words = statedWords();
/** A number that is a cell of a row that a figure draws, and another amount. */
const cell = statedCell();
const figure = `figures/${cell.figure}/index.html`;
const dataset = `datasets/${cell.dataset}/index.html`;
const drawnRows = `figures/${cell.figure}.csv`;
const inMain = (markup: string) => (text: string) => text.replace(/<main[^>]*>/, `$&${markup}`);
const inHead = (markup: string) => (text: string) => text.replace('</head>', `${markup}</head>`);
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

const faults: readonly Fault[] = [
  ...[
    ['a page', '/gone/', 'no such page'],
    ['a place', '/datasets/#gone', 'no such place'],
    ['a place of its own', '#gone', 'no such place'],
  ].map(([name = '', address, found = '']) => ({
    rule: 'link-leads' as const,
    name: `${name} that is not there`,
    file: about,
    change: inMain(`<p><a href="${address}">to it</a></p>`),
    found,
  })),
  {
    rule: 'id-once',
    name: 'an id twice, once in a drawing',
    file: about,
    change: inMain('<svg role="img" aria-label="a"><path id="main" d="M0 0"/></svg>'),
    found: 'the id "main" again',
  },
  {
    rule: 'heading-one',
    name: 'no first-level heading',
    file: about,
    change: (text) => text.replace(/<(\/?)h1/g, '<$1h2'),
    found: '0 first-level headings',
  },
  {
    rule: 'heading-one',
    name: 'a level left out',
    file: about,
    change: swap('</h1>', '</h1><h4>Deep</h4>'),
    found: '<h4> "Deep" behind <h1>',
  },
  ...['<img src="/favicon.svg">', '<svg role="img"></svg>', '<svg aria-label="a"></svg>'].map(
    (markup) => ({
      rule: 'alternative-given' as const,
      name: markup,
      file: about,
      change: inMain(markup),
      found: /without (?:alt|a name|role="img")/,
    }),
  ),
  {
    rule: 'html-valid',
    name: 'an element where it may not be',
    file: about,
    change: inMain('<p><div>within</div></p>'),
    found: /\(no-implicit-close|element-permitted-content|close-order/,
  },
  {
    rule: 'head-told',
    name: 'no language',
    file: about,
    change: swap(/<html lang="[^"]*">/, '<html>'),
    found: 'no language',
  },
  {
    rule: 'head-told',
    name: 'an address of somebody else',
    file: about,
    change: swap(
      `rel="canonical" href="${specimen.published}`,
      'rel="canonical" href="https://x.example',
    ),
    found: 'a canonical address of another site',
  },
  ...[
    ['<p style="color:red">red</p>', 'a style of its own'],
    ['<p onclick="go()">go</p>', 'the handler onclick'],
    ['<script>go()</script>', 'a script of its own'],
    ['<a href=" java&#10;script:go()">go</a>', 'the address'],
    ['<iframe title="a" srcdoc="a"></iframe>', 'a document within'],
  ].map(([markup = '', found = '']) => ({
    rule: 'inline-none' as const,
    name: found,
    file: about,
    change: inMain(markup),
    found,
  })),
  {
    rule: 'inline-none',
    name: 'a handler in a drawing',
    file: `figures/${cell.figure}.svg`,
    change: swap('<title>', '<path onload="go()"/><title>'),
    found: 'the handler onload',
  },
  ...[
    '<img alt="a" src="https://x.example/a.png">',
    '<img alt="a" src="//x.example/a.png">',
    '<img alt="a" src="/favicon.svg" srcset="/favicon.svg 1x, https://x.example/a.png 2x">',
    '<link rel="preconnect" href="https://x.example">',
    '<form action="https://x.example/"></form>',
    '<svg role="img" aria-label="a"><use href="https://x.example/a.svg#a"/></svg>',
    '<meta http-equiv="refresh" content="0; url=https://x.example/">',
    '<style>p{background:url( "https://x.example/a.png" )}</style>',
    '<style>@import "https://x.example/a.css";</style>',
  ].map((markup) => ({
    rule: 'origin-own' as const,
    name: markup,
    file: about,
    change: inHead(markup),
    found: /that loads .*x\.example/,
  })),
  {
    rule: 'policy-strict',
    name: 'a style that was put in',
    file: about,
    change: inHead('<style>p{color:red}</style>'),
    found: '<style> that the policy does not name',
  },
  {
    rule: 'policy-strict',
    name: 'a policy that lets anything in',
    file: about,
    change: swap("style-src '", "style-src 'unsafe-inline' '"),
    found: "a policy with style-src 'unsafe-inline'",
  },
  {
    rule: 'policy-strict',
    name: 'no policy',
    file: about,
    change: swap(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
    found: '0 policies',
  },
  {
    rule: 'feed-valid',
    name: 'an entry of what is not there',
    file: 'feed.xml',
    change: swap(/(<entry><id>[^<]*\/articles\/)[^<]*(<\/id>)/, '$1gone/$2'),
    found: /an entry of .*gone\/, which is not there/,
  },
  {
    rule: 'feed-valid',
    name: 'a list that is no list',
    file: 'feed.json',
    change: swap('"items":', '"entries":'),
    found: 'no JSON Feed',
  },
  {
    rule: 'feed-valid',
    name: 'a link that leads nowhere',
    file: 'feed.xml',
    change: swap(/\.example\/claims\/[a-z-]+\//, '.example/claims/gone/'),
    found: /\/claims\/gone\/, which is not there/,
  },
  {
    rule: 'sitemap-valid',
    name: 'a page left out',
    file: 'sitemap-1.xml',
    change: swap(/<url><loc>https:\/\/[a-z.]+\/about\/<\/loc>.*?<\/url>/, ''),
    found: `no ${specimen.published}/about/`,
    at: 'sitemap-index.xml',
  },
  {
    rule: 'card-fits',
    name: 'a card that is not there',
    file: about,
    change: swap(/(property="og:image" content="[^"]*\/cards\/)[^"]*/, '$1gone.png'),
    found: /gone\.png: is not there/,
  },
  {
    rule: 'card-fits',
    name: 'a card of another size than is said',
    file: about,
    change: swap(
      'property="og:image:width" content="1200"',
      'property="og:image:width" content="120"',
    ),
    found: /is said to be 120 × 630/,
  },
  {
    rule: 'page-weight',
    name: 'a page beyond its budget',
    file: about,
    // Words that no compressor makes small.
    change: inMain(
      `<p>${Array.from({ length: 9000 }, (_, index) => ((index * 7919) ** 3 % 1e9).toString(36)).join(' ')}</p>`,
    ),
    found: /bytes up to the first figure/,
  },
  {
    rule: 'number-same',
    name: 'another number in the text than in its list',
    file: own,
    change: swap(new RegExp(`>${words.amount}(\\s${words.unit}<)`), `>${words.other}$1`),
    found: `"${words.other} ${words.unit}" of ${words.id}`,
  },
  {
    rule: 'number-same',
    name: 'another number in the feed',
    file: 'feed.xml',
    change: (text) => text.replaceAll(words.amount, words.other),
    found: `no "${words.amount} ${words.unit}" in the feed where it follows`,
  },
  {
    rule: 'number-same',
    name: 'another value for scripts',
    file: `${article.slice(1)}numbers.json`,
    change: swap(/"value":"\d/, '"value":"7'),
    found: /7.* for scripts/,
    at: list,
  },
  {
    rule: 'number-same',
    name: 'another value of a row in the list',
    file: list,
    change: swap(
      new RegExp(`(#row-${cell.line}">[^<]*</a>): ${cell.shown}`),
      `$1: ${cell.otherShown}`,
    ),
    found: new RegExp(`${cell.otherShown} from row-${cell.line}, which has .*${cell.raw}`),
  },
  {
    rule: 'number-same',
    name: 'another cell on the page of a dataset',
    file: dataset,
    change: swap(
      new RegExp(`(<tr id="row-${cell.line}">(?:(?!</tr>)[\\s\\S])*?>)${cell.shown}(?=</td>)`),
      `$1${cell.otherShown}`,
    ),
    found: `"${cell.otherShown}" in row ${cell.line}, where the file has ${cell.raw}`,
  },
  {
    rule: 'number-same',
    name: 'another file in the package',
    file: `datasets/${cell.dataset}/${cell.dataset}.zip`,
    change: () => zipSync({ [`${cell.dataset}.csv`]: strToU8('other\n') }),
    found: `another ${cell.dataset}.csv within`,
  },
  {
    rule: 'number-same',
    name: 'another cell in the table of a figure',
    file: figure,
    change: swap(`>${cell.shown}</td>`, `>${cell.otherShown}</td>`),
    found: `"${cell.otherShown}" in the table, ${cell.raw} in ${drawnRows}`,
  },
  {
    rule: 'number-same',
    name: 'another cell in the rows of a figure',
    file: drawnRows,
    change: swap(cell.raw, cell.other),
    found: `${cell.other} in ${drawnRows}, ${cell.raw} in row ${cell.line}`,
    at: figure,
  },
  {
    rule: 'number-same',
    name: 'another number on paper than on the page',
    file: briefing,
    change: swap(new RegExp(`(<main[\\s\\S]*?)${words.amount}`), `$1${words.other}`),
    found: `${words.other} 0 times, on the page 1 times`,
    at: `${article.slice(1)}briefing-a4.pdf`,
  },
  {
    rule: 'number-same',
    name: 'a number in the words of a card alone',
    file: about,
    change: swap(/(property="og:image:alt" content=")/, '$177 reasons. '),
    found: '77 in the words of the card',
  },
];

test('the site as it is built breaks no rule', async () => {
  expect(await findings()).toEqual([]);
});

test('feeds, sitemap and what pages say for programs follow their standards', async () => {
  expect(await standardFaults(folder, `${specimen.published}/`)).toEqual([]);
});

test.each(faults)('$rule: $name', async ({ rule, file, change, found, at = file }) => {
  const path = join(folder, file);
  const before = await readFile(path);
  const after = change(before.toString('utf8'));
  expect(Buffer.from(after)).not.toEqual(before);
  const files = [file, `${file}.br`, `${file}.gz`];
  const kept = await Promise.all(files.map((one) => readFile(join(folder, one)).catch(() => null)));
  await writeFile(path, after);
  for (const one of files.slice(1)) await rm(join(folder, one), { force: true });
  try {
    const seen = (await findings()).filter((one) => one.rule === rule && one.file === at);
    expect(seen.map((one) => one.found)).toEqual(
      expect.arrayContaining([
        typeof found === 'string' ? expect.stringContaining(found) : expect.stringMatching(found),
      ]),
    );
  } finally {
    for (const [index, bytes] of kept.entries()) {
      if (bytes) await writeFile(join(folder, files[index] as string), bytes);
    }
  }
});

test('every rule is shown to fail', () => {
  // Of settings and of no file: tests/commands/placeholder.
  const ofFiles = Object.keys(outputRules).filter((rule) => rule !== 'address-public');
  expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(ofFiles));
});
