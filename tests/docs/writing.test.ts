import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/commands/schemas.ts';
import { operationNames } from '../../src/model/operations.ts';
import { showValue } from '../../src/model/working.ts';
import { rules } from '../../src/problem/content-rules.ts';
import { findQuantities } from '../../src/quantity/find-quantities.ts';
import { partsOf } from '../content/lay-content.ts';
import { guide, guideFiles, openGuide, plainReport, ruleExamples } from './guide.ts';
import { wordsOfSchema } from './schema-words.ts';

const text = await readFile(guide, 'utf8');
const examples = await ruleExamples();

test('the content that the guide builds up has no problems', async () => {
  const opened = await openGuide();
  expect(plainReport(opened)).toBe('');
  expect([...(opened.parts?.content.figures.keys() ?? [])].sort()).toEqual([
    'by-year',
    'harvest',
    'seasons',
    'two-years',
  ]);
  expect(opened.tally).toMatchObject({ datasets: 1, waivers: 1 });
});

test('every rule has an example in the guide, once, below what it asks for', () => {
  expect(examples.map(({ rule }) => rule).sort()).toEqual(Object.keys(rules).sort());
  expect(text.match(/^```diff/gm)).toHaveLength(examples.length);
  const asked = Object.entries(rules).map(([rule, asks]) => {
    const said = examples.find((example) => example.rule === rule)?.asks ?? '';
    return [rule, said.startsWith(asks) ? asks : said];
  });
  expect(Object.fromEntries(asked)).toEqual(rules);
});

test.each(examples)(
  '$rule: the fault is reported as the guide prints it, and its cure has no problem',
  async (example) => {
    const opened = await openGuide(example, 'bad');
    expect(plainReport(opened).split('\n')[0]).toBe(example.report);
    expect(example.report.endsWith(`  (${example.rule})`)).toBe(true);
    expect(plainReport(await openGuide(example, 'good'))).toBe('');
  },
);

test('what the guide says behind each number is what it comes to', async () => {
  const { numbers } = partsOf(await openGuide());
  const yaml = (await guideFiles()).get('numbers/harvest.yaml') ?? '';
  const said = [...yaml.matchAll(/^([a-z0-9-]+):\n(?: {2}.*\n)*? {2}.* # (.+)$/gm)];
  expect(said.map(([, id]) => id)).toEqual([...numbers.keys()]);
  for (const [, id = '', comes] of said) {
    const number = numbers.get(id);
    expect(`${id}: ${number && showValue(number.value, number.unit)}`).toBe(`${id}: ${comes}`);
  }
  const operations = new Set([...numbers.values()].map(({ operation }) => operation));
  expect([...operations].sort()).toEqual([...operationNames].sort());
});

/** Cells of the table that begins with a header. */
function tableUnder(header: string): string[][] {
  const [, below = ''] = text.split(`${header}\n`);
  const [rows = ''] = below.split('\n\n');
  return rows
    .split('\n')
    .slice(1)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, ...cells]) => cells.slice(0, -1));
}

test('the table of words says what the table of quantities says', async () => {
  const rows = tableUnder('| Words | Means |');
  expect(rows.length).toBeGreaterThanOrEqual(10);
  const quantities = (await readFile('docs/quantities.md', 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, words, , means]) => [words, means]);
  for (const row of rows) expect(quantities).toContainEqual(row);
});

test('of each sentence in the guide that is asked for which is said to be', () => {
  const rows = tableUnder('| Sentence | Asked for |');
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const [sentence = '', asked = ''] of rows) {
    const found = findQuantities(sentence).map(({ quantity }) => `\`${quantity.words}\``);
    expect([sentence, found.join(', ')]).toEqual([sentence, asked]);
  }
});

test.each(Object.entries(jsonSchemas()))(
  'the guide names every key and value of %s',
  (_, schema) => {
    const unnamed = [...new Set(wordsOfSchema(JSON.parse(schema)))].filter(
      (word) => !new RegExp(`(?:^|[\`{ ,])${word}(?:[\`:,} ]|$)`, 'm').test(text),
    );
    expect(unnamed).toEqual([]);
  },
);

test('what the guide links to is there', () => {
  const slugger = new GithubSlugger();
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
  const anchors = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => slugger.slug(words));
  const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    if (link.startsWith('#')) expect(anchors).toContain(link.slice(1));
    else expect([link, existsSync(join('docs', link))]).toEqual([link, true]);
  }
});

test('the commands and the schemas that the guide names are there', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const comment = text.match(/yaml-language-server: \$schema=(?:\.\.\/)+(\S+?)`/)?.[1] ?? '';
  expect(comment).toBe('.vscode/schemas/figure.json');
  expect(existsSync(comment)).toBe(true);
});
