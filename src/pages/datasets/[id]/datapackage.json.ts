import { datasetRoute } from './_dataset-file.ts';

/** The description of a dataset for programs. */
export const { getStaticPaths, GET } = datasetRoute(
  /^\/datasets\/(?<id>[^/]+)\/datapackage\.json$/,
);
