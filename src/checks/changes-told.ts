import { addressOf } from '../model/address.ts';
import { showValue } from '../model/working.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledArticle, CompiledContent } from '../prose/compile-content.ts';
import { referencesInOrder } from '../prose/reading-order.ts';
import type { Content } from '../reading/content.ts';
import { lastPublished } from '../register/departure.ts';
import { keptValue } from '../register/kept-value.ts';
import type { KeptAddress, KeptNumber } from '../register/link-register.ts';
import type { WorkedNumbers } from './work-numbers.ts';

/** A number that an article has published, and that has come to something else, is told of in its log. */
export function checkChangesTold(
  content: Content,
  compiled: CompiledContent,
  { numbers }: WorkedNumbers,
): Problem[] {
  const { register, departures } = content;
  if (register.size === 0) return [];
  return compiled.articles.flatMap((article) => {
    const { slug, draft, place } = article.article;
    const kept = lastPublished(register, departures, addressOf.article(slug));
    if (!kept || draft || hasNewChange(article, kept)) return [];
    const changed = new Map(
      [...kept.numbers].filter(([id, before]) => {
        const now = numbers.get(id);
        return now && keptValue(before) !== keptValue(now);
      }),
    );
    if (changed.size === 0) return [];
    return referencesInOrder(article, compiled).flatMap(({ scheme, id, words, place: where }) => {
      const [before, now] = [changed.get(id), numbers.get(id)];
      if (scheme !== 'number' || !before || !now) return [];
      // Said once, where it is first stated.
      changed.delete(id);
      const said = before.words[0] ?? shown(before);
      const show = shown(now) === shown(before) ? keptValue : shown;
      const entry =
        words === said
          ? `; the words stay "${words}", so that its note says what has changed in the data`
          : `, with was: "${said}" and now: "${words}"`;
      return [
        problemAt(where, {
          rule: 'changes-told',
          found: `"${words}" for number ${id}, which is ${show(now)} and was ${show(before)} ("${said}") when it was last published`,
          wanted: 'a new entry in the log of changes',
          hint: `add one below changes: in ${place.file}${entry}`,
        }),
      ];
    });
  });
}

function shown({ value, unit, tied }: Pick<KeptNumber, 'value' | 'unit' | 'tied'>): string {
  return `${showValue(value, unit)}${tied ? ', tied' : ''}`;
}

/** Whether the log has an entry that was not published yet: by its day and its kind, whatever its words. */
function hasNewChange({ article }: CompiledArticle, { changes: published }: KeptAddress): boolean {
  const left = published.map(({ date, kind }) => `${date} ${kind}`);
  return article.changes.some(({ date, kind }) => {
    const known = left.indexOf(`${date} ${kind}`);
    if (known !== -1) left.splice(known, 1);
    return known === -1;
  });
}
