import { fileRoute, json } from '../../_file.ts';

/** The numbers of an article as data: what the cards in its text say. */
export const { getStaticPaths, GET } = fileRoute(
  'article-numbers',
  /^\/articles\/(?<slug>[^/]+)\/numbers\.json$/,
  json,
);
