import type { APIRoute, GetStaticPaths } from 'astro';
import { entryAt, published } from '../../../content.ts';
import { datasetFileNames } from '../../../sharing/dataset-file-names.ts';
import { fileResponse, filesAt } from './_files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { datasets } = await published();
  return datasets.flatMap(({ id }) => {
    const { csv, spreadsheet } = datasetFileNames(id);
    return [csv, spreadsheet].map((name) => ({ params: { id, file: name.replace('.csv', '') } }));
  });
};

/** The rows of a dataset: as published, and for a spreadsheet program. */
export const GET: APIRoute = async ({ params }) => {
  const { csv, spreadsheet } = await filesAt(params['id']);
  return fileResponse(entryAt([csv, spreadsheet], ({ name }) => name === `${params['file']}.csv`));
};
