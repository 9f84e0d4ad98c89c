import { addressOf } from '../model/address.ts';
import { pageAddresses } from '../model/page-addresses.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import { pagedWith, withheldBeside } from '../prose/uses.ts';
import type { Content } from '../reading/content.ts';
import type { WorkedNumbers } from './work-numbers.ts';

const nothing = {
  figures: new Set<string>(),
  claims: new Set<string>(),
  datasets: new Set<string>(),
};

/** Every page that the site has or would have if all could be read: a link to such a one is no second problem. */
export function knownPages(content: Content, compiled: CompiledContent): Set<string> {
  const { article, page, figure, claim, dataset } = content.ids;
  const paged = pagedWith(compiled.articles, compiled, content.datasets.keys(), nothing);
  return pageAddresses(paged, content).union(
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
  const withheld = withheldBeside(articles, compiled, numbers);
  return pageAddresses(pagedWith(articles, compiled, content.datasets.keys(), withheld), content);
}
