import type { APIRoute, GetStaticPaths } from 'astro';
import { entryAt, published } from '../../../content.ts';
import { referencesInOrder } from '../../../prose/reading-order.ts';
import { numbersOf } from '../../../sharing/article-numbers.ts';
import { numberFacts } from '../../../sharing/number-facts.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { articles } = await published();
  return articles.map(({ article }) => ({ params: { slug: article.slug } }));
};

/** The numbers of an article as data: what the cards in its text say. */
export const GET: APIRoute = async ({ params }) => {
  const { content, compiled, articles, numbers } = await published();
  const article = entryAt(articles, (one) => one.article.slug === params['slug']);
  const stated = numbersOf(referencesInOrder(article, compiled), numbers);
  const facts = numberFacts(stated, content.datasets, content.site.base);
  return new Response(JSON.stringify(facts), { headers: { 'content-type': 'application/json' } });
};
