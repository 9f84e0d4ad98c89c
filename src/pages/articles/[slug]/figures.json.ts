import type { APIRoute, GetStaticPaths } from 'astro';
import { entryAt, published } from '../../../content.ts';
import { articleContext } from '../../../prose/article-context.ts';
import { citationNumbers, figuresOf, referencesInOrder } from '../../../prose/reading-order.ts';
import { figureData } from '../../../sharing/figure-data.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { articles } = await published();
  return articles.map(({ article }) => ({ params: { slug: article.slug } }));
};

/** The figures of an article as data: marks in words, and states in the article's own setting. */
export const GET: APIRoute = async ({ params }) => {
  const { content, compiled, articles } = await published();
  const article = entryAt(articles, (one) => one.article.slug === params['slug']);
  const numbers = citationNumbers(referencesInOrder(article, compiled));
  const figures = figuresOf(article).flatMap((id) => {
    const figure = compiled.figures.get(id);
    const context = {
      ...articleContext(content, article, numbers),
      // The page has the anchor of each number already.
      number: (id: string) => ({ address: `numbers/#${id}` }),
    };
    return figure ? [[id, figureData(figure, content, context)] as const] : [];
  });
  return new Response(JSON.stringify(Object.fromEntries(figures)), {
    headers: { 'content-type': 'application/json' },
  });
};
