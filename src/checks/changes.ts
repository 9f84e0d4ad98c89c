import { a } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';

/** A change cannot be older than the article. */
export function checkChanges(content: Content, _: CompiledContent): Problem[] {
  return content.articles.flatMap((article) => {
    const published = article.published.slice(0, 10);
    return article.changes
      .filter((change) => change.date < published)
      .map((change) =>
        problemAt(change.place, {
          rule: 'changes-order',
          found: `${a(change.kind)} of ${change.date}`,
          wanted: `a day from ${published}, when the article was published`,
          hint: 'correct the date of the change, or of publication',
        }),
      );
  });
}
