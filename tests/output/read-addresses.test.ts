import { expect, test } from 'vitest';
import { addressOfFile } from '../../src/output/files.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { fileOfAddress, readAddresses } from '../../src/output/read-addresses.ts';
import { page, useOutput } from './made-output.ts';

const output = useOutput();

test('Promises are addresses with the ids on their pages, and neither drawings nor words nor what hosts read', async () => {
  await output.lay({
    '/a/': page.replace('<title>', '<link rel="canonical" href="https://x.example/a/"><title>'),
    '/': page,
    '/data.csv': 'id="no"',
    '/data.csv.br': '',
    '/data.csv.gz': '',
    '/assets/a.123.js': '',
    '/cards/1f.png': '',
    '/_redirects': '',
    '/.well-known': '',
    '/manifest.json': '{}',
    '/404.html': page,
    '/images/my%20pier.png': '',
  });
  const addresses = await readAddresses(await OutputFolder.open(output.folder));
  expect([...addresses.keys()]).toEqual(['/a/', '/data.csv', '/images/my%20pier.png', '/']);
  expect(addresses.get('/a/')).toEqual({
    ids: new Set(['main', 'one', 'rows', 'row-2', 'list', 'number-a', 'pier']),
    canonical: 'https://x.example/a/',
  });
  expect(addresses.get('/data.csv')?.ids.size).toBe(0);
});

test('An address and its file lead to each other', () => {
  for (const file of [
    'index.html',
    'a/b/index.html',
    'a/b.csv',
    'images/my pier.png',
    'xindex.html',
  ]) {
    expect(fileOfAddress(encodeURI(addressOfFile(file)))).toBe(file);
  }
});
