import type { APIRoute } from 'astro';
import { Cache } from '../../cache/cache.ts';
import { keptFigurePng } from '../../pictures/picture-files.ts';
import { pictureAt, picturePaths } from './_picture.ts';

const cache = new Cache(process.cwd());

export const getStaticPaths = picturePaths;

/** The same as a picture, at twice its size. */
export const GET: APIRoute = async ({ params }) => {
  const { words, series } = await pictureAt(params['view']);
  return new Response(keptFigurePng(cache, words, series), {
    headers: { 'content-type': 'image/png' },
  });
};
