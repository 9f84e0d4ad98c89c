import { kindOf } from '../charts/kind-of.ts';
import type { Row } from '../model/dataset.ts';
import { markId } from '../model/mark-id.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';

/** The names of bars, lines, parts … give their marks ids, so no two names come to the same. */
export function checkNames(figure: Figure, rows: readonly Row[]): Problem[] {
  return kindOf(figure.drawing)
    .names(figure.drawing, rows)
    .flatMap((names) => {
      const first = new Map<string, string>();
      return names.flatMap(({ text, path }): Problem[] => {
        const id = markId(text);
        const before = first.get(id);
        if (before === undefined) first.set(id, text);
        if (before === undefined && id !== '') return [];
        return [
          problemAt(figure.placeOf(path), {
            rule: 'figure-rows',
            found: before === undefined ? `the name "${text}"` : twice(before, text),
            wanted: 'names that differ by letters or digits',
            hint: cure(before, text),
          }),
        ];
      });
    });
}

function twice(before: string, text: string): string {
  return before === text ? `"${text}" again` : `"${text}" beside "${before}"`;
}

function cure(before: string | undefined, text: string): string {
  if (before === undefined) return 'write it with a letter or a digit';
  return before === text ? 'name it once' : 'write one of the two otherwise';
}
