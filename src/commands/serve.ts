import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves an output folder as a plain static host would. Rejects if the port is taken. */
export function serve(folder: string, base: string, port: number): Promise<Server> {
  const files = sirv(folder, { etag: true, extensions: ['html'], dotfiles: false });
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (address === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end();
      return;
    }
    if (!address.startsWith(base)) return missing();
    request.url = address.slice(base.length - 1);
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
