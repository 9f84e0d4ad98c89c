import { page } from 'virtual:assay/edition';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { PageValues, Route } from '../edition/pages.ts';
import { pathsOf } from './_paths.ts';

/** The bytes of a file, or its text, with what it is called in a header. */
export interface FileBody {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * A route of files: one for each address of a kind that the pattern fits. There is one route for
 * each ending, since in development Astro serves without a slash behind it only what has an ending
 * in its route.
 */
export function fileRoute<K extends Route>(
  kind: K,
  pattern: RegExp,
  write: (value: PageValues[K], address: string) => FileBody | Promise<FileBody>,
): { readonly getStaticPaths: GetStaticPaths; readonly GET: APIRoute } {
  return {
    getStaticPaths: () => pathsOf(kind, pattern),
    async GET({ props }) {
      const address = String(props['address']);
      return respond(await write(await page(address, kind), address));
    },
  };
}

/** The route of one file, at an address of its own. */
export function oneFile<K extends Route>(
  kind: K,
  address: string,
  write: (value: PageValues[K]) => FileBody | Promise<FileBody>,
): APIRoute {
  return async () => respond(await write(await page(address, kind)));
}

export function json(value: unknown): FileBody {
  return { body: JSON.stringify(value), mediaType: 'application/json' };
}

function respond({ body, mediaType }: FileBody): Response {
  return new Response(body, { headers: { 'content-type': mediaType } });
}
