import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type RuleId, rules } from '../../src/problem/content-rules.ts';
import { openLaid, plainReport } from './lay-content.ts';

/*
 * `bad/<rule>/<case>/` holds `fault/`, files laid over `good/`; `report.txt`, what is then printed;
 * `mended/`, the same files with the fault put right; and where they are needed `beside/`, files
 * next to the content folder, and `links.txt`, symbolic links of the fault as "path -> target".
 * ASSAY_WRITE_REPORTS=1 writes the reports anew: read each one before it is committed.
 */
const badFolder = join(import.meta.dirname, 'bad');
const namesIn = (folder: string) => readdirSync(folder).sort();
const cases = namesIn(badFolder).flatMap((rule) =>
  namesIn(join(badFolder, rule)).map((name) => `${rule}/${name}`),
);

/** Rules without a folder, each with the reason. */
const elsewhere: Partial<Record<RuleId, string>> = {
  'file-size': 'eight megabytes are made where they are needed: tests/reading/read-text.test.ts',
};

test('The good content has no problem, and nothing of it is left out', async () => {
  const opened = await openLaid();
  expect(plainReport(opened)).toBe('\n');
  expect(
    opened.parts?.compiled.articles.map(({ article }) => [article.slug, article.draft]),
  ).toEqual([
    ['lake-freight', false],
    ['winter-boats', true],
  ]);
  const kinds = [...(opened.parts?.content.figures.values() ?? [])].map(
    ({ drawing }) => drawing.kind,
  );
  expect(kinds.sort()).toEqual(['bar', 'bump', 'line', 'map', 'range', 'stack', 'timeline']);
  expect(opened.parts?.content.images.get('pier.png')).toMatchObject({ width: 4, height: 3 });
});

test.each(cases)('%s: the fault is reported in full, and once mended nothing is', async (name) => {
  const folder = join(badFolder, name);
  const known = ['beside', 'fault', 'links.txt', 'mended', 'report.txt'];
  expect(known).toEqual(expect.arrayContaining(namesIn(folder)));
  expect(existsSync(join(folder, 'mended'))).toBe(true);
  const opened = await openLaid({ folder, side: 'fault' });
  const report = plainReport(opened);
  if (process.env['ASSAY_WRITE_REPORTS']) writeFileSync(join(folder, 'report.txt'), report);
  expect(report).toBe(readFileSync(join(folder, 'report.txt'), 'utf8'));
  expect(opened.problems.map(({ rule }) => rule)).toContain(name.split('/')[0]);
  expect(plainReport(await openLaid({ folder, side: 'mended' }))).toBe('\n');
});

test('Every rule has a folder of bad content, and every folder a rule', () => {
  const wanted = Object.keys(rules).filter((rule) => !(rule in elsewhere));
  expect(namesIn(badFolder)).toEqual(wanted.sort());
});
