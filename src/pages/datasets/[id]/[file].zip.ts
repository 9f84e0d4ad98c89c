import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../../content.ts';
import { fileResponse, filesAt } from './_files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { datasets } = await published();
  return datasets.map(({ id }) => ({ params: { id, file: id } }));
};

/** The rows of a dataset with all that is said of them, in one file. */
export const GET: APIRoute = async ({ params }) => fileResponse((await filesAt(params['id'])).zip);
