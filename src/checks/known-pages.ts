import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { addressOf } from '../sharing/address.ts';
import { pageAddresses } from '../sharing/page-addresses.ts';
import { withheldIn } from '../sharing/withheld.ts';
import type { WorkedNumbers } from './work-numbers.ts';

/** Every page that the site has or would have if all could be read: a link to such a one is no second problem. */
export function knownPages(content: Content, compiled: CompiledContent): Set<string> {
  const { article, page, figure, claim, dataset } = content.ids;
  return pageAddresses({
    ...compiled,
    figures: [...compiled.figures.values()],
    claims: [...compiled.claims.values()],
    datasets: [...content.datasets.values()],
  }).union(
    new Set([
      ...[...article].flatMap((slug) => [addressOf.article(slug), addressOf.numbers(slug)]),
      ...[...page].map(addressOf.page),
      ...[...figure].map((id) => addressOf.figure(id)),
      ...[...claim].map(addressOf.claim),
      ...[...dataset].map(addressOf.dataset),
    ]),
  );
}

/** The pages that it has once every article but the drafts is out. */
export function pagesWithoutDrafts(
  content: Content,
  compiled: CompiledContent,
  { numbers }: WorkedNumbers,
): Set<string> {
  const articles = compiled.articles.filter(({ article }) => !article.draft);
  const withheld = withheldIn(compiled, articles, numbers);
  return pageAddresses({
    articles,
    pages: compiled.pages,
    figures: [...compiled.figures.values()].filter((one) => !withheld.figures.has(one.figure.id)),
    claims: [...compiled.claims.values()].filter((one) => !withheld.claims.has(one.claim.id)),
    datasets: [...content.datasets.values()].filter(({ id }) => !withheld.datasets.has(id)),
  });
}
