import { dateWords } from '../charts/calendar.ts';
import type { UsedCell } from '../model/computed-number.ts';
import type { Dataset, Row } from '../model/dataset.ts';

/** More columns than these are not tried in every combination. */
const mostTried = 4;

/** What a row is called: the texts of the fewest columns of the key by which it is known, e.g. "2024, Harbour Bridge". */
export function rowName(row: Row, dataset: Dataset): string {
  const isKnownBy = (columns: readonly string[]) =>
    dataset.rows.filter((other) => columns.every((name) => other.cells[name] === row.cells[name]))
      .length === 1;
  const choices = dataset.key.length > mostTried ? [] : choicesOf(dataset.key);
  const columns = choices.find(isKnownBy) ?? dataset.key;
  return columns.map((name) => cellName(row, name, dataset)).join(', ');
}

/**
 * What tells the cell from the others that a number rests on: the columns of the key in which those of its dataset
 * differ; where they do not, what its column is called.
 */
export function nameAmong(cell: UsedCell, others: readonly UsedCell[], dataset: Dataset): string {
  const own = others.filter((other) => other.dataset === cell.dataset);
  const telling = dataset.key.filter(
    (name) => new Set(own.map(({ row }) => row.cells[name])).size > 1,
  );
  if (telling.length === 0) return dataset.columns[cell.column]?.title ?? cell.column;
  return telling.map((name) => cellName(cell.row, name, dataset)).join(', ');
}

function cellName(row: Row, column: string, dataset: Dataset): string {
  const text = row.cells[column] ?? '';
  return dataset.columns[column]?.type === 'date' ? dateWords(text) : text;
}

/** Every choice of some of them, those of the fewest first. */
function choicesOf(names: readonly string[]): string[][] {
  const choices = Array.from({ length: 2 ** names.length - 1 }, (_, bits) =>
    names.filter((_, index) => ((bits + 1) >> index) & 1),
  );
  return choices.sort((a, b) => a.length - b.length);
}
