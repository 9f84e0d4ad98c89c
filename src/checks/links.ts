import { nearestWord } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { knownPages } from './known-pages.ts';

/** Links within the site lead to pages that it will have. Places on pages are looked for when it is built. */
export function checkLinks(content: Content, compiled: CompiledContent): Problem[] {
  const known = knownPages(content, compiled);
  return [...compiled.articles, ...compiled.pages].flatMap(({ body }) =>
    body.links.flatMap(({ address, place }) => {
      const path = address.replace(/[?#].*$/, '');
      // A file is of the folder public/, which is no content.
      if (known.has(path) || /\.[a-z0-9]+$/.test(path)) return [];
      const meant = known.has(`${path}/`) ? `${path}/` : nearestWord(path, known);
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
