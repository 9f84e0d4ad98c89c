import type { APIRoute, GetStaticPaths } from 'astro';
import { entryAt, published } from '../../content.ts';
import { plainContext } from '../../prose/article-context.ts';
import { figureData } from '../../sharing/figure-data.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { figures } = await published();
  return figures.map(({ figure }) => ({ params: { id: figure.id } }));
};

/** A figure's marks in words, for the script on its own page, where states are pages too. */
export const GET: APIRoute = async ({ params }) => {
  const { content, figures } = await published();
  const compiled = entryAt(figures, ({ figure }) => figure.id === params['id']);
  const data = { [compiled.figure.id]: figureData(compiled, content, plainContext(content)) };
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
