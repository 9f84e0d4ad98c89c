import { a } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { checkKnownId } from './known-id.ts';

/** A change is not older than its article, and concerns figures and claims that are there. */
export function checkChanges(content: Content, _: CompiledContent): Problem[] {
  return content.articles.flatMap((article) => {
    const published = article.published.slice(0, 10);
    const concerned = article.changes.flatMap((change, index) =>
      (['figure', 'claim'] as const).flatMap((kind) =>
        (change[`${kind}s`] ?? []).flatMap((id, which) =>
          checkKnownId(content, kind, id, article.placeOf(['changes', index, `${kind}s`, which])),
        ),
      ),
    );
    const early = article.changes
      .filter((change) => change.date < published)
      .map((change) =>
        problemAt(change.place, {
          rule: 'changes-order',
          found: `${a(change.kind)} of ${change.date}`,
          wanted: `a day from ${published}, when the article was published`,
          hint: 'correct the date of the change, or of publication',
        }),
      );
    return [...concerned, ...early];
  });
}
