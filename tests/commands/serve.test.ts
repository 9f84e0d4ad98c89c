import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { addressOfFile, isEncoded, listFiles } from '../../src/output/files.ts';
import { readManifest } from '../../src/output/manifest.ts';
import { headersOf } from '../../src/output/response-headers.ts';
import { layOutput } from '../output/lay-output.ts';

const base = '/site/';
let laid: Awaited<ReturnType<typeof layOutput>>;
let server: Server;
let site: string;
beforeAll(async () => {
  laid = await layOutput(undefined, base);
  server = await serve(laid.out, base, 0);
  site = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await laid.remove();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(site + path, { redirect: 'manual', headers });

test('every file is sent as it stands there, with the headers that hosts are told to send', async () => {
  const { policies } = await readManifest(laid.out);
  const files = (await listFiles(laid.out)).filter((file) => !isEncoded(file));
  for (const file of files.filter((name) => name !== '_headers')) {
    const address = addressOfFile(file);
    const response = await ask(address.slice(1));
    expect(response.status, file).toBe(200);
    for (const [name, value] of Object.entries(headersOf(address, policies))) {
      expect([file, name, response.headers.get(name)]).toEqual([file, name, value]);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(await readFile(join(laid.out, file))), file).toBe(true);
  }
});

test.each(['br', 'gzip'])(
  'text is sent in %s to who takes it, and as it is to who does not',
  async (encoding) => {
    const packed = await ask('about/', { 'accept-encoding': encoding });
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(packed.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    const plain = await ask('about/', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
  },
);

test('a page without the slash at its end leads to the one with it, with what was asked', async () => {
  const response = await ask('figures/boats?state=2025');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/site/figures/boats/?state=2025');
});

test.each([
  'no/such/page/',
  'about.html',
  '_headers',
  'index.html.br',
  'cards/',
  'feed.json/',
  '%ff',
])('%s is not there, and says so with the page for it', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'none'");
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('There is no such page');
});

test('outside the folder of the site there is nothing but the way into it', async () => {
  const at = (path: string) => fetch(new URL(path, site), { redirect: 'manual' });
  expect((await at('/')).headers.get('location')).toBe(base);
  expect((await at('/about/')).status).toBe(404);
  expect((await at('/site')).status).toBe(404);
});

test('a part of a file is sent to who asks for it, and nothing to who has it already', async () => {
  const part = await ask('cards/boats.e5f6.png', { range: 'bytes=2-5' });
  expect(part.status).toBe(206);
  expect(await part.text()).toBe('card');
  const { headers } = await ask('about/');
  const again = await ask('about/', { 'if-none-match': headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test('a folder that no build has written is not served', async () => {
  await expect(serve(join(laid.out, 'figures'), '/', 0)).rejects.toThrow(/manifest\.json/);
});
