import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { hostFiles, isEncoded, listFiles } from '../output/files.ts';
import { readManifest } from '../output/manifest.ts';
import { headersOf } from '../output/response-headers.ts';

/**
 * Serves an output folder as a static host would that was set up as `npm run hosting` says: the same
 * headers, the files that stand there compressed, a page for what is not there. Rejects if the port
 * is taken.
 */
export async function serve(folder: string, base: string, port: number): Promise<Server> {
  const { policies } = await readManifest(folder);
  const send = (response: ServerResponse, address: string) => {
    for (const [name, value] of Object.entries(headersOf(address, policies))) {
      response.setHeader(name, value);
    }
  };
  const present = new Set(await listFiles(folder));
  const missingPage = await readFile(join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, address) => send(response, address.replace(/(?<=\/)index\.html$/, '')),
  });
  const server = createServer((request, response) => {
    const [address = '/', query] = (request.url ?? '/').split('?');
    const missing = () => {
      response.statusCode = 404;
      send(response, '/404.html');
      response.end(missingPage);
    };
    const lead = (status: number, to: string) =>
      response.writeHead(status, { location: query === undefined ? to : `${to}?${query}` }).end();
    if (address === '/' && base !== '/') return lead(302, base);
    const inner = address.startsWith(base) ? address.slice(base.length) : '';
    const name = decoded(inner);
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    if (present.has(`${file}/index.html`)) return lead(301, `${address}/`);
    const isShown = present.has(file) && !hostFiles.includes(file) && !isEncoded(file);
    if (!isShown || !address.startsWith(base)) return missing();
    request.url = `/${inner}`;
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/** A path as its file is called; one that stands for no text is the name of none. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
