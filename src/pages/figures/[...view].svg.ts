import type { APIRoute } from 'astro';
import { figureSvg } from '../../pictures/figure-picture.ts';
import { pictureAt, picturePaths } from './_picture.ts';

export const getStaticPaths = picturePaths;

/** A figure with its words as a drawing that needs no font and no style sheet. */
export const GET: APIRoute = async ({ params }) => {
  const { words, series } = await pictureAt(params['view']);
  return new Response(figureSvg(words, series), { headers: { 'content-type': 'image/svg+xml' } });
};
