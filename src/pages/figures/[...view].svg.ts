import { Cache } from '../../cache/cache.ts';
import { keptFigureSvg } from '../../pictures/picture-files.ts';
import { fileRoute } from '../_file.ts';

const cache = new Cache(process.cwd());

/** A figure with its words as a drawing that needs no font and no style sheet. */
export const { getStaticPaths, GET } = fileRoute(
  'figure-picture',
  /^\/figures\/(?<view>.+)\.svg$/,
  ({ words, series }) => ({
    body: keptFigureSvg(cache, words, series),
    mediaType: 'image/svg+xml',
  }),
);
