/** `npm start`: checks, builds, serves the result and prints its address. `PORT` chooses another port. */
import { createServer } from 'node:http';
import { fail } from '../integration/fail.ts';
import { readPlaces } from '../integration/places.ts';
import { readPort } from '../integration/port.ts';
import { bringUpToDate } from './build-site.ts';
import { serve } from './serve.ts';

const port = wantedPort();
// Asked before the build, so that nobody waits for an answer that could be had at once.
await probe(port).catch(portTaken);
const { base } = await bringUpToDate();
await serve(readPlaces().out, base, port).catch(portTaken);
console.log(`\nReading at http://localhost:${port}${base}  (Ctrl+C ends it)`);

function wantedPort(): number {
  try {
    return readPort() ?? 4321;
  } catch (error) {
    return fail(error);
  }
}

async function probe(number: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(number, () => server.close(() => resolve()));
  });
}

function portTaken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') return fail(error);
  return fail(
    new Error(
      `Port ${port} is taken. End what uses it, or choose another: PORT=${port + 1} npm start`,
    ),
  );
}
