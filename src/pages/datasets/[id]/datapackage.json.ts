import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../../content.ts';
import { fileResponse, filesAt } from './_files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { datasets } = await published();
  return datasets.map(({ id }) => ({ params: { id } }));
};

/** The description of a dataset for programs. */
export const GET: APIRoute = async ({ params }) =>
  fileResponse((await filesAt(params['id'])).description);
