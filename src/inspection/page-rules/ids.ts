import type { Finding } from '../finding.ts';
import { attribute, offsetOf, type ParsedPage } from '../parse-page.ts';

/** An id leads to one place: ids within drawings count too, since a page has one namespace for them. */
export function checkIds({ elements }: ParsedPage): Finding[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = attribute(element, 'id');
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        rule: 'id-once',
        offset: offsetOf(element),
        found: `the id "${id}" again`,
        wanted: 'an id that nothing else on the page has',
        hint: 'give one of the two another id',
      } as const,
    ];
  });
}
