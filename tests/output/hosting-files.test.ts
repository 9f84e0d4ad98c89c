import { afterAll, beforeAll, expect, test } from 'vitest';
import { caddyFile } from '../../src/output/caddy-file.ts';
import { addressOfFile, isEncoded, listFiles } from '../../src/output/files.ts';
import { headersFile } from '../../src/output/headers-file.ts';
import { type Manifest, readManifest } from '../../src/output/manifest.ts';
import { nginxFile } from '../../src/output/nginx-file.ts';
import { headersOf } from '../../src/output/response-headers.ts';
import { layOutput } from './lay-output.ts';
import { asCaddy, asCloudflare, asNetlify, asNginx, type Sent } from './read-hosting.ts';

let laid: Awaited<ReturnType<typeof layOutput>>;
let manifest: Manifest;
let files: readonly string[];
let addresses: readonly string[];
beforeAll(async () => {
  laid = await layOutput();
  manifest = await readManifest(laid.out);
  files = (await listFiles(laid.out)).filter((file) => !isEncoded(file));
  addresses = files.filter((file) => file !== '_headers').map(addressOfFile);
});
afterAll(() => laid.remove());

function wanted(address: string): Sent {
  const headers = Object.entries(headersOf(address, manifest.policies));
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

/** What is left to hosts that read `_headers`: asking again, and types that they know. */
function withoutTheirs({ 'content-type': _, 'cache-control': cache, ...sent }: Sent): Sent {
  return cache?.includes('immutable') ? { ...sent, 'cache-control': cache } : sent;
}

const readers = { Cloudflare: asCloudflare, Netlify: asNetlify };

test.each(Object.entries(readers))(
  '_headers gives every page and file its own headers on %s',
  (_, read) => {
    const { text, left } = headersFile(files, manifest);
    expect(left).toBe(0);
    for (const address of addresses.filter((one) => one !== '/404.html')) {
      const sent = withoutTheirs(read(text, address));
      const extra = Object.keys(sent).filter((name) => !(name in wanted(address)));
      // A file that has the shape of a page may be sent what only a page heeds.
      if (!address.endsWith('/')) for (const name of extra) delete sent[name];
      if (!address.endsWith('.svg') && !address.endsWith('/'))
        delete sent['content-security-policy'];
      expect([address, sent]).toEqual([address, withoutTheirs(wanted(address))]);
    }
  },
);

test('_headers says what text is where hosts do not know, and a feed once', () => {
  const { text } = headersFile(files, manifest);
  expect(asCloudflare(text, '/datasets/boats/boats.csv')['content-type']).toBe(
    'text/csv; charset=utf-8',
  );
  expect(asCloudflare(text, '/feed.json')['content-type']).toBe(
    'application/feed+json; charset=utf-8',
  );
  expect(asCloudflare(text, '/articles/boats/numbers.json')['content-type']).toBeUndefined();
});

test('_headers stays in the limits of hosts, whatever is published', () => {
  const states = Array.from({ length: 300 }, (_, at) => `figures/boats/${1800 + at}/index.html`);
  const claims = Array.from({ length: 300 }, (_, at) => `claims/claim-${at}/index.html`);
  const { text, left } = headersFile([...files, ...states, ...claims], manifest);
  const rules = text.split('\n').filter((line) => line.startsWith('/'));
  expect(rules).toHaveLength(100);
  expect(left).toBeGreaterThan(200);
  expect(rules.filter((rule) => rule.startsWith('/claims/'))).toEqual(['/claims/:id/']);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(asCloudflare(text, '/assets/page.a1b2.js')['cache-control']).toContain('immutable');
});

test('a policy that is too long for a host is a fault, not a file that it ignores', () => {
  const policies = { ...manifest.policies, still: 'x'.repeat(2000) };
  expect(() => headersFile(files, { base: '/', policies })).toThrow(
    `headersFile: a line for / has 2027 signs and may have 2000: Content-Security-Policy: ${'x'.repeat(35)}…`,
  );
});

const servers = { nginx: [nginxFile, asNginx], Caddy: [caddyFile, asCaddy] } as const;

test.each(Object.entries(servers))(
  '%s gives every page and file its own headers, at the root and in a folder',
  (_, [write, read]) => {
    for (const base of ['/', '/site/']) {
      const text = write({ ...manifest, base });
      for (const address of addresses) {
        const sent = read(text, base + address.slice(1));
        expect([base, address, sent]).toEqual([base, address, wanted(address)]);
      }
    }
  },
);

test.each(Object.entries(servers))('%s shows readers nothing that is for hosts', (_, [write]) => {
  const hidden = /"(\^\/site\/_[^"]*)"/.exec(write({ ...manifest, base: '/site/' }))?.[1] ?? '$^';
  for (const address of ['/site/_headers', '/site/_redirects', '/site/about/index.html.br']) {
    expect(address).toMatch(new RegExp(hidden));
  }
  expect('/site/_assets/').not.toMatch(new RegExp(hidden));
});
