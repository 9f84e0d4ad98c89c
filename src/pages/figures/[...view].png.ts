import type { APIRoute } from 'astro';
import { figurePng } from '../../pictures/figure-picture.ts';
import { pictureAt, picturePaths } from './_picture.ts';

export const getStaticPaths = picturePaths;

/** The same as a picture, at twice its size. */
export const GET: APIRoute = async ({ params }) => {
  const { words, series } = await pictureAt(params['view']);
  return new Response(figurePng(words, series).slice(), {
    headers: { 'content-type': 'image/png' },
  });
};
