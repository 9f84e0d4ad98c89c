import { expect, test } from 'vitest';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { readAddresses } from '../../src/output/read-addresses.ts';
import { layRedirects } from '../../src/output/redirects.ts';
import { noticesOf } from '../../src/register/notices.ts';
import { departuresOf, registerOf } from '../register/made.ts';
import { page, useOutput } from './made-output.ts';

const output = useOutput();

test('A moved file is copied to its old address, and a line leads on from it and from each page', async () => {
  await output.lay({
    '/figures/b/': page,
    '/figures/b.csv': '1,2\r\n',
    '/figures/b.svg': '<svg/>',
  });
  const register = registerOf({
    '/figures/a/': [],
    '/figures/a.csv': [],
    '/figures/a.svg': [],
    '/figures/a.png': [],
    '/figures/gone.csv': [],
  });
  const departures = departuresOf({
    '/figures/a/': '/figures/b/',
    '/figures/a.svg': undefined,
    '/old.csv': '/figures/b.csv',
    '/older/': '/figures/b/#one',
    '/figures/gone/': undefined,
  });
  const notices = noticesOf(register, departures, new Set(['/figures/b/']));
  const site = { base: '/news/', register, departures, notices };
  expect(await layRedirects(await OutputFolder.open(output.folder), site)).toEqual([]);
  expect(await output.read('/figures/a.csv')).toBe('1,2\r\n');
  expect(await output.read('/old.csv')).toBe('1,2\r\n');
  expect(await output.read('/_redirects')).toBe(
    `/news/figures/a.csv /news/figures/b.csv 301
/news/figures/a/ /news/figures/b/ 301
/news/old.csv /news/figures/b.csv 301
/news/older/ /news/figures/b/#one 301
`,
  );
  const files = [...(await readAddresses(await OutputFolder.open(output.folder))).keys()];
  expect(files).not.toContain('/figures/a.svg');
  expect(files).not.toContain('/figures/a.png');
});

test('A file that is still there has not moved, and is left as it is', async () => {
  await output.lay({ '/a.csv': 'a', '/b.csv': 'b' });
  const departures = departuresOf({ '/a.csv': '/b.csv' });
  const site = { base: '/', register: registerOf({}), departures, notices: new Map() };
  expect(await layRedirects(await OutputFolder.open(output.folder), site)).toMatchObject([
    { rule: 'moved-from', found: '"/a.csv", which is still there' },
  ]);
  expect(await output.read('/a.csv')).toBe('a');
});

test('Without moved.yaml a host gets no instructions', async () => {
  await output.lay({ '/a.csv': 'a' });
  const site = {
    base: '/',
    register: registerOf({}),
    departures: departuresOf({}),
    notices: new Map(),
  };
  await layRedirects(await OutputFolder.open(output.folder), site);
  await expect(output.read('/_redirects')).rejects.toThrow('ENOENT');
});
