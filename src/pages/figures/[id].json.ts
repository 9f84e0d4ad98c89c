import { fileRoute, json } from '../_file.ts';

/** A figure's marks in words, for the script on its own page, where states are pages too. */
export const { getStaticPaths, GET } = fileRoute(
  'figure-marks',
  /^\/figures\/(?<id>[^/]+)\.json$/,
  json,
);
