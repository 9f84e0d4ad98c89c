import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RuleId, rules } from '../../src/problem/rules.ts';
import { goodFolder, openLaid, plainReport } from './lay-content.ts';

const badFolder = join(import.meta.dirname, 'bad');
const namesIn = (folder: string) => readdirSync(folder).sort();
const cases = namesIn(badFolder).flatMap((rule) =>
  namesIn(join(badFolder, rule)).map((name) => `${rule}/${name}`),
);

/** Rules without a folder, each with the reason. */
const elsewhere: Partial<Record<RuleId, string>> = {
  'file-size': 'a file of eight megabytes is made where it is needed: tests/reading/read-text.test.ts',
  'number-agrees': 'not raised yet',
};

test('The good content has no problem, and nothing of it is left out', async () => {
  const opened = await openLaid([goodFolder]);
  expect(plainReport(opened)).toBe('\n');
  expect(opened.compiled?.articles.map(({ article }) => [article.slug, article.draft])).toEqual([
    ['lake-freight', false],
    ['winter-boats', true],
  ]);
  const kinds = [...(opened.content?.figures.values() ?? [])].map(({ drawing }) => drawing.kind);
  expect(kinds.sort()).toEqual(['bar', 'line', 'timeline']);
  expect(opened.content?.images.get('pier.png')).toMatchObject({ width: 4, height: 3 });
});

describe.concurrent('Bad content', () => {
  test.each(cases)('%s: the fault is reported in full, and once mended nothing is', async (name) => {
    const folder = join(badFolder, name);
    const expected = join(folder, 'report.txt');
    expect(namesIn(folder).filter((entry) => entry !== 'beside')).toEqual(
      ['fault', 'mended', 'report.txt'].filter((entry) => existsSync(join(folder, entry))),
    );
    const opened = await openLaid([goodFolder, join(folder, 'fault')], join(folder, 'beside'));
    const report = plainReport(opened);
    if (process.env['ASSAY_WRITE_REPORTS']) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(expected, report);
    }
    expect(report).toBe(readFileSync(expected, 'utf8'));
    expect(opened.problems.map(({ rule }) => rule)).toContain(name.split('/')[0]);
    const mended = await openLaid([goodFolder, join(folder, 'mended')], join(folder, 'beside'));
    expect(plainReport(mended)).toBe('\n');
  });
});

test('Every rule has a folder of bad content, and every folder a rule', () => {
  const folders = namesIn(badFolder);
  const wanted = Object.keys(rules).filter((rule) => !(rule in elsewhere));
  expect(folders).toEqual(wanted.sort());
});
