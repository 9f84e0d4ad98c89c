import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../content.ts';

/** Pictures of the content folder that a published text shows; others stay at home. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { content, compiled, articles } = await published();
  const shown = [...articles, ...compiled.pages].flatMap(({ body }) => body.images);
  return [...new Set(shown.map(({ name }) => name))].flatMap((name) => {
    const image = content.images.get(name);
    return image ? [{ params: { name }, props: { path: image.path } }] : [];
  });
};

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

export const GET: APIRoute = async ({ props }) => {
  const path = String(props['path']);
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(new Uint8Array(await readFile(path)), { headers: { 'content-type': type } });
};
