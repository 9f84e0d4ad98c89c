import { computeNumbers } from '../model/compute-numbers.ts';
import type { ComputedNumber } from '../model/computed-number.ts';
import type { NamedRows } from '../model/operations/operation.ts';
import { namesOf } from '../model/operations.ts';
import { type Path, type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Content, NumberEntry } from '../reading/content.ts';
import { checkKnownId } from './known-id.ts';
import { checkCellTexts } from './selection.ts';

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
  const faulty = faults.map(({ id, path, ...complaint }) => {
    const entry = content.numbers.get(id) as NumberEntry;
    return problemAt(entry.placeOf(path), complaint);
  });
  return {
    numbers,
    problems: [...[...named.values()].flat(), ...faulty],
    unworkable: new Set([...content.numbers.keys()].filter((id) => !numbers.has(id))),
  };
}

/** Datasets, columns, texts and numbers that an entry names are there. */
function checkNamed(content: Content, { definition, placeOf }: NumberEntry): Problem[] {
  const { operation } = definition;
  const { numbers = [], rows } = namesOf(operation);
  const at = (path: Path) => placeOf([operation.kind, ...path]);
  return [
    ...numbers.flatMap(({ id, path }) => checkKnownId(content, 'number', id, at(path))),
    ...(rows ? checkRows(content, rows, at) : []),
  ];
}

function checkRows(
  content: Content,
  { dataset: id, texts }: NamedRows,
  placeOf: (path: Path) => Place,
): Problem[] {
  const dataset = content.datasets.get(id);
  if (!dataset) return checkKnownId(content, 'dataset', id, placeOf(['dataset']));
  return checkCellTexts(dataset, texts, placeOf, 'number-row');
}
