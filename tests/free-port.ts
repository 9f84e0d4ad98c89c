import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port that nobody uses just now. */
export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
