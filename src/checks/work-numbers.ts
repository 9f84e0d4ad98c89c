import { computeNumbers } from '../model/compute-numbers.ts';
import type { ComputedNumber } from '../model/computed-number.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { Content, NumberEntry } from '../reading/content.ts';
import type { RowsWanted } from '../schema/rows.ts';
import { checkKnownId } from './known-id.ts';
import { checkSelection } from './selection.ts';

/** The numbers of a content folder, worked out: once for all checks and pages. */
export interface WorkedNumbers {
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
  /** What keeps an entry from being worked out: a name that is not there, or a fault in the working. */
  readonly problems: readonly Problem[];
  /** Entries that come to nothing, by their own fault or by that of what they rest on. */
  readonly unworkable: ReadonlySet<string>;
}

/** Works out every number. An entry that names what is not there is a problem, and nothing is worked out of it. */
export function workNumbers(content: Content): WorkedNumbers {
  const named = new Map(
    [...content.numbers].map(([id, entry]) => [id, checkNamed(content, entry)]),
  );
  const definitions = new Map(
    [...content.numbers]
      .filter(([id]) => named.get(id)?.length === 0)
      .map(([id, { definition }]) => [id, definition]),
  );
  const { numbers, faults } = computeNumbers(definitions, content.datasets);
  const faulty = faults.map(({ id, path, rule, found, wanted, hint }) => {
    const entry = content.numbers.get(id) as NumberEntry;
    return problemAt(entry.placeOf(path), { rule, found, wanted, hint });
  });
  return {
    numbers,
    problems: [...[...named.values()].flat(), ...faulty],
    unworkable: new Set([...content.numbers.keys()].filter((id) => !numbers.has(id))),
  };
}

/** Datasets, columns, texts and numbers that a definition names are there. */
function checkNamed(content: Content, entry: NumberEntry): Problem[] {
  return Object.entries(entry.definition).flatMap(([operation, wanted]): Problem[] => {
    if (wanted === undefined || typeof wanted === 'string') return [];
    if (Array.isArray(wanted)) {
      return wanted.flatMap((id, index) =>
        checkKnownId(content, 'number', id, entry.placeOf([operation, index])),
      );
    }
    if ('dataset' in wanted) return checkRows(content, entry, operation, wanted);
    return Object.entries(wanted).flatMap(([key, id]) =>
      typeof id === 'string' && key !== 'because'
        ? checkKnownId(content, 'number', id, entry.placeOf([operation, key]))
        : [],
    );
  });
}

function checkRows(
  content: Content,
  entry: NumberEntry,
  operation: string,
  wanted: RowsWanted & { readonly of?: Readonly<Record<string, string>> },
): Problem[] {
  const dataset = content.datasets.get(wanted.dataset);
  if (!dataset) {
    const place = entry.placeOf([operation, 'dataset']);
    return checkKnownId(content, 'dataset', wanted.dataset, place);
  }
  const placeOf = (path: readonly (string | number)[]) => entry.placeOf([operation, ...path]);
  const subject = Object.entries(wanted.of ?? {}).map(([column, text]) => [column, [text]]);
  return [
    ...checkSelection(dataset, wanted, placeOf, 'number-row'),
    ...checkSelection(
      dataset,
      { where: Object.fromEntries(subject), except: {} },
      ([, ...path]) => placeOf(['of', ...path]),
      'number-row',
    ),
  ];
}
