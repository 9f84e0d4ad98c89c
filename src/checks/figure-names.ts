import type { Row } from '../model/dataset.ts';
import { markId } from '../model/mark-id.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Figure } from '../reading/content.ts';

interface Named {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** The names of bars, lines, parts … give their marks ids, so no two names come to the same. */
export function checkNames(figure: Figure, rows: readonly Row[]): Problem[] {
  return namesOf(figure, rows).flatMap((names) => {
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

/** Names that must be told apart from each other, group by group. */
function namesOf({ drawing }: Figure, rows: readonly Row[]): Named[][] {
  const cells = (column: string): Named[] =>
    [...new Set(rows.map((row) => row.cells[column] as string))].map((text) => ({
      text,
      path: ['rows'],
    }));
  const values = (texts: readonly string[], key: string): Named[] =>
    texts.map((text, index) => ({ text, path: [key, 'values', index] }));
  switch (drawing.kind) {
    case 'bar':
      return [cells(drawing.label)];
    case 'bump':
    case 'line':
      return drawing.series === undefined ? [] : [cells(drawing.series)];
    case 'range':
      return [cells(drawing.label), values(drawing.measures.values, 'measures')];
    case 'stack': {
      const { rest, values: parts } = drawing.parts;
      const left = rest === undefined ? [] : [{ text: rest, path: ['parts', 'rest'] }];
      return [cells(drawing.label), [...values(parts, 'parts'), ...left]];
    }
    case 'timeline':
      return [values(drawing.tracks.values, 'tracks')];
  }
}
