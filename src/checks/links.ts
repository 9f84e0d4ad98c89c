import { nearest } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { addressOf } from '../sharing/address.ts';
import { addressedViews } from '../sharing/figure-views.ts';

/** Links within the site lead to pages that it will have. Places on pages are looked for when it is built. */
export function checkLinks(content: Content, compiled: CompiledContent): Problem[] {
  const known = new Set([
    addressOf.home(),
    addressOf.figures(),
    addressOf.claims(),
    addressOf.datasets(),
    ...[...content.ids.article].flatMap((slug) => [
      addressOf.article(slug),
      addressOf.numbers(slug),
    ]),
    ...[...content.ids.page].map(addressOf.page),
    ...[...content.ids.figure].map((id) => addressOf.figure(id)),
    ...addressedViews([...compiled.figures.values()]).map(({ path }) => addressOf.figure(path)),
    ...[...content.ids.claim].map(addressOf.claim),
    ...[...content.ids.dataset].map(addressOf.dataset),
  ]);
  return [...compiled.articles, ...compiled.pages].flatMap(({ body }) =>
    body.links.flatMap(({ address, place }) => {
      const path = address.replace(/[?#].*$/, '');
      // A file is of the folder public/, which is no content.
      if (known.has(path) || /\.[a-z0-9]+$/.test(path)) return [];
      const meant = known.has(`${path}/`) ? `${path}/` : nearest(path, known);
      return [
        problemAt(place, {
          rule: 'reference-known',
          found: `a link to "${address}", where there is no page`,
          wanted: 'the address of a page of the site',
          hint: meant
            ? `write "${meant}"`
            : 'link to a page that is there, such as /articles/a-slug/',
        }),
      ];
    }),
  );
}
