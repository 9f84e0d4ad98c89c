import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '../../src/integration/open-content.ts';
import { reportText } from '../../src/problem/report.ts';
import { contentFrom, filesIn } from './examples.ts';

test('the worked example of the README has no problems', async () => {
  const files = await filesIn('README.md');
  expect(files.size).toBe(7);
  const { problems } = await openContent(await contentFrom(files));
  expect(reportText(problems, { color: false })).toBe('');
});

test('the README shows the report that one changed cell gives', async () => {
  const files = await filesIn('README.md');
  const folder = await contentFrom(files);
  const csv = join(folder, 'datasets', 'bicycles.csv');
  await writeFile(csv, (await readFile(csv, 'utf8')).replace('2310000', '1910000'));
  const report = reportText((await openContent(folder)).problems, { color: false });
  const shown = /^```text\n([\s\S]*?)^```$/m.exec(await readFile('README.md', 'utf8'))?.[1]?.trim();
  expect(report.split('\n')).toContain(shown);
});

test('every dependency earns its place in the README', async () => {
  const readme = await readFile('README.md', 'utf8');
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    await readFile('package.json', 'utf8'),
  );
  const unnamed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter((name) => !name.startsWith('@types/'))
    .filter((name) => !new RegExp(`[| ,]${name}[ ,|]`).test(readme));
  expect(unnamed).toEqual([]);
});

test('every script that the README names is in package.json', async () => {
  const readme = await readFile('README.md', 'utf8');
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const named = [...readme.matchAll(/npm run ([a-z]+)/g)].map((match) => match[1] as string);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
