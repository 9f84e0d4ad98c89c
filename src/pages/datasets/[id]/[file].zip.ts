import { datasetRoute } from './_dataset-file.ts';

/** The rows of a dataset with all that is said of them, in one file. */
export const { getStaticPaths, GET } = datasetRoute(
  /^\/datasets\/(?<id>[^/]+)\/(?<file>[^/]+)\.zip$/,
);
