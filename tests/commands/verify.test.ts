import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { verify as compare } from '../../src/commands/verify.ts';
import { anyFiles, layOutput, pageOf } from '../output/lay-output.ts';

let laid: Awaited<ReturnType<typeof layOutput>>;
let servers: Server[];
beforeEach(async () => {
  laid = await layOutput();
  servers = [];
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await laid.remove();
});

function originOf(server: Server): string {
  servers.push(server);
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** A copy of the output, to be tampered with. */
async function copy(): Promise<string> {
  const folder = join(laid.out, '..', 'copy');
  await cp(laid.out, folder, { recursive: true });
  return folder;
}

async function served(folder: string, base = '/'): Promise<string> {
  return originOf(await serve(folder, base, 0)) + base;
}

/** A host of its own kind before a site: `answer` says whether it has answered. */
async function inFront(
  site: string,
  answer: (...asked: Parameters<RequestListener>) => boolean,
): Promise<string> {
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    void fetch(new URL(request.url ?? '/', site), {
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity' },
    }).then(async (behind) => {
      const { 'content-encoding': _, ...headers } = Object.fromEntries(behind.headers);
      response.writeHead(behind.status, headers).end(Buffer.from(await behind.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return `${originOf(server)}/`;
}

const verify = (...args: string[]) => compare(args, laid.out);

const all = Object.keys(anyFiles).length;
const cure =
  'What differs comes from other source, was changed on its way, or is an old copy in a cache: upload the output again, and clear the cache before it.';

test('a site that is served as it was built is the same, to the last header', async () => {
  const site = await served(laid.out);
  expect(await verify(site, '--host')).toEqual({
    status: 0,
    text: `The same: ${all + 1} files of ${site}`,
  });
});

test('the output itself, a copy of it, and a site in a folder are the same', async () => {
  expect(await verify()).toMatchObject({
    status: 0,
    text: `The same: ${all + 1} files of ${laid.out}`,
  });
  expect(await verify(await copy())).toMatchObject({ status: 0 });
  const site = await served(laid.out, '/site/');
  expect(await verify(site.replace(/\/$/, ''))).toMatchObject({
    status: 0,
    text: `The same: ${all + 1} files of ${site}`,
  });
});

test('a site that was tampered with is reported, file by file', async () => {
  const folder = await copy();
  const page = await readFile(join(folder, 'about/index.html'), 'utf8');
  await writeFile(join(folder, 'about/index.html'), page.replace('boats', 'ships'));
  await writeFile(join(folder, 'index.html.br'), brotliCompressSync('other words'));
  await rm(join(folder, 'cards/boats.e5f6.png'));
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.files['added.html'] = 'a'.repeat(64);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const site = await served(folder);
  const { status, text } = await verify(site);
  const shown = text.replace(/[0-9a-f]{12}…/g, '…');
  expect(shown).toBe(
    [
      'differs  about/index.html: SHA-256 …, wanted …',
      'extra    added.html',
      'missing  cards/boats.e5f6.png: answers 404',
      'differs  index.html: as br: SHA-256 …, wanted …',
      'differs  manifest.json: SHA-256 …, wanted …',
      '',
      `Not the same: 5 of ${all + 1} files of ${site}`,
      cure,
    ].join('\n'),
  );
  expect(status).toBe(1);
});

test('a page that is stale in one encoding alone is found, and so is one that cannot be unpacked', async () => {
  const site = await inFront(await served(laid.out), (request, response) => {
    const isAsked = request.url === '/about/' && request.headers['accept-encoding'] === 'gzip';
    if (isAsked) response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
    return isAsked;
  });
  const { status, text } = await verify(site);
  expect(text.split('\n')[0]).toBe(
    'differs  about/index.html: as gzip: its answer cannot be read (Z_DATA_ERROR)',
  );
  expect(status).toBe(1);
});

test('a site is held against its own manifest where there is none here', async () => {
  const site = await served(await copy());
  await rm(join(laid.out, 'manifest.json'));
  expect(await verify(site)).toEqual({
    status: 2,
    text: `verify: ${join(laid.out, 'manifest.json')} cannot be read (ENOENT: no such file or directory, open '${join(laid.out, 'manifest.json')}'). Build the site first: npm run build`,
  });
  expect(await verify(site, '--own')).toEqual({
    status: 0,
    text: `The same: ${all} files of ${site}`,
  });
});

test('a host may lead from one name to another, but not a page to somewhere else', async () => {
  const right = await served(laid.out);
  const moved = await inFront(right, (request, response) => {
    response.writeHead(301, { location: new URL(request.url ?? '/', right).href }).end();
    return true;
  });
  expect(await verify(moved)).toMatchObject({
    status: 0,
    text: `The same: ${all + 1} files of ${right}, where ${moved} leads`,
  });
  const leading = await inFront(right, (request, response) => {
    const isAsked = request.url === '/about/';
    if (isAsked) response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
    return isAsked;
  });
  const { status, text } = await verify(leading);
  expect(text.split('\n')[0]).toBe(
    'differs  about/index.html: leads to https://elsewhere.example/',
  );
  expect(status).toBe(1);
});

test('a host that leads on where a page of ours would is right, and to another place is not', async () => {
  await laid.remove();
  const moved = pageOf('Moved', '<meta http-equiv="refresh" content="0; url=/about/">');
  laid = await layOutput({ ...anyFiles, 'who/index.html': moved });
  const behind = await served(laid.out);
  const leadingTo = (location: string) =>
    inFront(behind, (request, response) => {
      const isAsked = request.url === '/who/';
      if (isAsked) response.writeHead(301, { location }).end();
      return isAsked;
    });
  expect((await verify(await leadingTo('/about/'))).status).toBe(0);
  const { status, text } = await verify(await leadingTo('/'));
  expect(text).toMatch(
    /^differs {2}who\/index\.html: SHA-256 \w+… at http:\/\/localhost:\d+\/, where it leads, wanted \w+…\n/,
  );
  expect(status).toBe(1);
});

test('a host that is not there, is too slow, or is another site is told from one that differs', async () => {
  const free = originOf(createServer().listen(0));
  servers.pop()?.close();
  expect(await verify(`${free}/`)).toEqual({
    status: 2,
    text: `verify: ${free}/ does not answer (ECONNREFUSED). Is the address right, and the site up?`,
  });
  const slow = await inFront(free, () => true);
  expect(await verify(slow, '--timeout', '0.2')).toEqual({
    status: 2,
    text: `verify: ${slow} does not answer (no answer within 0.2 s). Is the address right, and the site up?`,
  });
  const other = await inFront(free, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    return true;
  });
  expect(await verify(other, '--own')).toEqual({
    status: 2,
    text: `verify: ${other}manifest.json cannot be read (parseManifest: this is no manifest: it is not JSON): is that beside the first page, and was the site built by Assay?`,
  });
});

test('a host that falls silent on the way is given up, and not waited for a thousand times', async () => {
  let answered = 0;
  const site = await inFront(await served(laid.out), (request) => {
    answered += 1;
    if (answered > 4) request.socket.destroy();
    return answered > 4;
  });
  const { status, text } = await verify(site);
  expect(status).toBe(2);
  expect(text).toMatch(
    /^verify: http:\/\/localhost:\d+ has stopped answering \(.+\); ask again when it is up$/,
  );
});

test('headers that a host does not send are said once for all files, and a cookie is a fault', async () => {
  const site = await inFront(await served(laid.out), (request, response) => {
    const write = response.writeHead.bind(response);
    response.writeHead = ((status: number, headers: Record<string, string>) => {
      const { 'x-content-type-options': _, vary: __, ...others } = headers;
      const isPage = request.url === '/about/';
      return write(status, {
        ...others,
        ...(isPage && { 'set-cookie': 'who=me', 'content-security-policy': "default-src 'self'" }),
      });
    }) as typeof response.writeHead;
    return false;
  });
  const { status, text } = await verify(site, '--host');
  expect(text.split('\n')).toEqual([
    `host     404.html and ${all} others: X-Content-Type-Options is not sent`,
    expect.stringMatching(
      /^host {5}about\/index\.html: Content-Security-Policy is "default-src 'self'", wanted "default-src 'none'; style-src 'sha256-.{20,}…"$/,
    ),
    'host     about/index.html: a cookie is set',
    'host     about/index.html: answers 200 to who has it already, wanted 304',
    'host     about/index.html: is sent without compression',
    'host     about/index.html: is sent without "Vary: Accept-Encoding"',
    'host     assets/text.c3d4.woff2: answers 200 with no range to who asks for a part, wanted 206',
    '',
    `Not the same: ${all + 1} of ${all + 1} files of ${site}`,
    'The files are right. Give the host its settings again (npm run hosting, docs/operating.md), and let it read them.',
  ]);
  expect(status).toBe(1);
});

test.each([
  [['nowhere'], 'nowhere is no folder, and no address that begins with https:// or http://'],
  [['a', 'b'], 'one address or folder at a time'],
  [['--timeout', 'soon'], '--timeout is a number of seconds, not soon'],
  [['--host'], '--host asks a host, so it needs an address'],
  [['--everything'], "Unknown option '--everything'"],
])('verify %j says what is wrong with that', async (args, message) => {
  const { status, text } = await verify(...args);
  expect(status).toBe(2);
  expect(text).toContain(`verify: ${message}`);
});

test('an empty folder is no site', async () => {
  const folder = join(laid.out, '..', 'empty');
  await mkdir(folder);
  const { status, text } = await verify(folder);
  expect(status).toBe(1);
  expect(text.split('\n')[0]).toBe('missing  404.html');
});

test('the command ends with what it found', async () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/commands/verify.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ASSAY_OUT: laid.out },
    });
  expect(run()).toMatchObject({
    status: 0,
    stdout: `The same: ${all + 1} files of ${laid.out}\n`,
    stderr: '',
  });
  await rm(join(laid.out, 'index.html'));
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.split('\n')[0]).toBe('missing  index.html');
  expect(run('--timeout', 'soon').status).toBe(2);
});
