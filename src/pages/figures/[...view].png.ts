import { Cache } from '../../cache/cache.ts';
import { keptFigurePng } from '../../pictures/picture-files.ts';
import { fileRoute } from '../_file.ts';

const cache = new Cache(process.cwd());

/** The same as a picture, at twice its size. */
export const { getStaticPaths, GET } = fileRoute(
  'figure-picture',
  /^\/figures\/(?<view>.+)\.png$/,
  ({ words, series }) => ({ body: keptFigurePng(cache, words, series), mediaType: 'image/png' }),
);
