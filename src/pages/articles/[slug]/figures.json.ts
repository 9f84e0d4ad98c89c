import { fileRoute, json } from '../../_file.ts';

/** The figures of an article as data: marks in words, and states in the article's own setting. */
export const { getStaticPaths, GET } = fileRoute(
  'article-figures',
  /^\/articles\/(?<slug>[^/]+)\/figures\.json$/,
  json,
);
