import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../content.ts';
import { addressedViews, viewAt } from '../../sharing/figure-views.ts';
import { rowsAsCsv } from '../../sharing/rows-as-csv.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { figures } = await published();
  return addressedViews(figures).map(({ path }) => ({ params: { view: path } }));
};

/** The rows that a figure draws, cells as published. */
export const GET: APIRoute = async ({ params }) => {
  const { content, figures } = await published();
  const { view } = viewAt(figures, params['view']);
  const dataset = content.datasets.get(view.drawing.rows.dataset);
  if (!dataset) throw new Error(`figures/[...view].csv: ${params['view']} draws no dataset`);
  return new Response(rowsAsCsv(view.drawing, dataset), {
    headers: { 'content-type': 'text/csv' },
  });
};
