import { datasetRoute } from './_dataset-file.ts';

/** The rows of a dataset: as published, and for a spreadsheet program. */
export const { getStaticPaths, GET } = datasetRoute(
  /^\/datasets\/(?<id>[^/]+)\/(?<file>[^/]+)\.csv$/,
);
