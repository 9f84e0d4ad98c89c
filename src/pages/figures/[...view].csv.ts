import { fileRoute } from '../_file.ts';

/** The rows that a figure draws, cells as published. */
export const { getStaticPaths, GET } = fileRoute(
  'figure-rows',
  /^\/figures\/(?<view>.+)\.csv$/,
  (rows) => ({ body: rows, mediaType: 'text/csv' }),
);
