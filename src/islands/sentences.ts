import { type AllFacts, numberId } from './number-json.ts';

/**
 * For each row, as "dataset:line", the link whose number rests on it and on the fewest others: what
 * states a value comes before a sum that it is a part of. Of several such it is the first.
 */
export function linkByRow<T>(
  links: readonly { readonly id: string; readonly link: T }[],
  facts: AllFacts,
): Map<string, T> {
  const first = new Map<string, T>();
  const stated = links.map(({ id, link }) => ({ link, rows: facts[id]?.rows ?? [] }));
  for (const { link, rows } of stated.toSorted((a, b) => a.rows.length - b.rows.length)) {
    for (const row of rows) if (!first.has(row)) first.set(row, link);
  }
  return first;
}

/**
 * Where the article states what rests on a row: in its text rather than in what stands above it, and
 * never in a figure.
 */
export function sentencesOf(facts: AllFacts): Map<string, HTMLAnchorElement> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.number')].filter(
    (link) => !link.closest('.figure'),
  );
  const isAbove = (link: Element) => link.closest('.article-head, .in-brief') !== null;
  const inOrder = links.toSorted((a, b) => Number(isAbove(a)) - Number(isAbove(b)));
  return linkByRow(
    inOrder.map((link) => ({ id: numberId(link), link })),
    facts,
  );
}
