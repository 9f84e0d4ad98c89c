import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const launch = ['src/commands/launch.mjs', 'start'];

function listen(): Promise<{ port: number; close(): void }> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() }),
    );
  });
}

test('a taken port is said at once, with another to try', async () => {
  const taken = await listen();
  const env = { ...process.env, PORT: String(taken.port) };
  const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>(
    (done) => {
      const child = spawn(process.execPath, launch, { env });
      let text = '';
      child.stderr.on('data', (data) => {
        text += data;
      });
      child.on('exit', (code) => done({ status: code, stderr: text }));
    },
  );
  taken.close();
  expect(status).toBe(1);
  expect(stderr).toBe(
    `Port ${taken.port} is taken. End what uses it, or choose another: PORT=${taken.port + 1} npm start\n`,
  );
});

test('a port that is no port is said', () => {
  const { status, stderr } = spawnSync(process.execPath, launch, {
    encoding: 'utf8',
    env: { ...process.env, PORT: 'eighty' },
  });
  expect(status).toBe(1);
  expect(stderr).toBe('PORT is a number from 1 to 65535, not eighty\n');
});

test('start builds, serves and prints the address, and answers 404 with the page for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-start-'));
  const free = await listen();
  free.close();
  const env = { ...process.env, PORT: String(free.port), ASSAY_OUT: join(folder, 'dist') };
  const child = spawn(process.execPath, launch, { env });
  try {
    await new Promise<void>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (data) => {
        text += data;
        if (text.includes(`Reading at http://localhost:${free.port}/`)) resolve();
      });
      child.on('exit', () => reject(new Error(text)));
    });
    const home = await fetch(`http://localhost:${free.port}/`);
    expect(home.status).toBe(200);
    const missing = await fetch(`http://localhost:${free.port}/no/such/page/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('There is no page at this address');
  } finally {
    child.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
});
