import type { APIRoute } from 'astro';
import { Cache } from '../../cache/cache.ts';
import { keptFigureSvg } from '../../pictures/picture-files.ts';
import { pictureAt, picturePaths } from './_picture.ts';

const cache = new Cache(process.cwd());

export const getStaticPaths = picturePaths;

/** A figure with its words as a drawing that needs no font and no style sheet. */
export const GET: APIRoute = async ({ params }) => {
  const { words, series } = await pictureAt(params['view']);
  return new Response(keptFigureSvg(cache, words, series), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
