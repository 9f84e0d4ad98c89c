import { computeNumbers } from '../model/compute-numbers.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content, NumberEntry } from '../reading/content.ts';
import type { RowsWanted } from '../schema/rows.ts';
import { allReferences } from './all-references.ts';
import { checkKnownId } from './known-id.ts';
import { agreementCheck } from './number-agrees.ts';
import { checkSelection } from './selection.ts';

/** Numbers can be worked out, and all words bound to them say what they say. */
export function checkNumbers(content: Content, compiled: CompiledContent): Problem[] {
  const named = [...content.numbers.values()].flatMap((entry) => checkNamed(content, entry));
  const faulty = new Set(named.map(({ id }) => id));
  const definitions = new Map(
    [...content.numbers]
      .filter(([id]) => !faulty.has(id))
      .map(([id, { definition }]) => [id, definition]),
  );
  const { numbers, faults } = computeNumbers(definitions, content.datasets);
  const unworkable = faults.flatMap(({ id, path, rule, found, wanted, hint }) => {
    const entry = content.numbers.get(id) as NumberEntry;
    return [problemAt(entry.placeOf(path), { rule, found, wanted, hint })];
  });
  const checkAgreement = agreementCheck();
  const disagreeing = allReferences(compiled).flatMap((reference) => {
    const number = reference.scheme === 'number' ? numbers.get(reference.id) : undefined;
    return number ? checkAgreement(reference, number) : [];
  });
  return [...named.map(({ problem }) => problem), ...unworkable, ...disagreeing];
}

/** Datasets, columns, texts and numbers that a definition names are there. */
function checkNamed(
  content: Content,
  entry: NumberEntry,
): { readonly id: string; readonly problem: Problem }[] {
  const { definition } = entry;
  const problems = Object.entries(definition).flatMap(([operation, wanted]): Problem[] => {
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
  return problems.map((problem) => ({ id: entry.id, problem }));
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
