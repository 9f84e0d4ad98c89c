import type { Dataset, Row } from '../../model/dataset.ts';
import { type Selection, selectRows } from '../../model/select.ts';
import { amountOf } from '../../quantity/value.ts';
import type { WrittenAnnotation } from '../../schema/annotation.ts';
import type { FigureDescription } from '../../schema/figure.ts';
import { toDisplay } from '../display.ts';
import { displayed } from '../format-value.ts';
import type { Kind } from '../kind.ts';
import type { Mark } from '../mark.ts';
import type { Annotation, GhostAnnotation, Spot } from './series-annotation.ts';

/** What a figure's annotations come to in the state that it is in; it is checked before. */
export function toAnnotations(
  figure: FigureDescription,
  dataset: Dataset,
  kind: Kind,
): Annotation[] {
  return figure.annotations.flatMap((written): Annotation[] => {
    const { line, band, bracket, note, ghost, text: words } = written;
    if (line) return [{ form: 'rule', words, at: spotOf(line.value ?? line.at, figure, kind) }];
    if (band) {
      const [from, to] = band.values ?? [band.from, band.to];
      return [
        { form: 'band', words, from: spotOf(from, figure, kind), to: spotOf(to, figure, kind) },
      ];
    }
    if (bracket) {
      const { from, to } = bracket;
      return [{ form: 'bracket', words, from, ...(to !== undefined && { to }) }];
    }
    if (note) {
      const [mark] = marksWith(note.where, figure, dataset, kind);
      return mark ? [{ form: 'note', words, ...called(mark, figure, kind) }] : [];
    }
    return ghost ? [{ form: 'ghost', words, before: ghostsOf(ghost, figure, dataset, kind) }] : [];
  });
}

/** Amounts that a figure's scale has to reach for its annotations, in the unit that it prints. */
export function reachOfAnnotations(annotations: readonly Annotation[]): number[] {
  return annotations.flatMap((annotation) => {
    switch (annotation.form) {
      case 'rule':
        return amountIn(annotation.at);
      case 'band':
        return [...amountIn(annotation.from), ...amountIn(annotation.to)];
      case 'ghost':
        return annotation.before.map(({ amount }) => amount);
      default:
        return [];
    }
  });
}

/** The marks drawn of the rows that have all of some texts. */
export function marksWith(
  where: Readonly<Record<string, string>>,
  figure: FigureDescription,
  dataset: Dataset,
  kind: Kind,
): Mark[] {
  return drawnMarks(figure, selectRows(dataset, figure.rows), kind).filter(({ row }) =>
    Object.entries(where).every(([column, text]) => row.cells[column] === text),
  );
}

/** Rows that differ from those drawn in some columns, as the marks that they would be. */
export function marksBefore(
  where: Readonly<Record<string, string>>,
  figure: FigureDescription,
  dataset: Dataset,
  kind: Kind,
): Mark[] {
  const others: Selection = { ...figure.rows, where: { ...figure.rows.where, ...listed(where) } };
  return drawnMarks(figure, selectRows(dataset, others), kind);
}

function listed(where: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(where).map(([column, text]) => [column, [text]]));
}

function drawnMarks(figure: FigureDescription, rows: readonly Row[], kind: Kind): Mark[] {
  return kind
    .marks(figure, rows)
    .filter(({ row, column }) => row.values[column]?.kind !== 'missing');
}

function ghostsOf(
  { where }: NonNullable<WrittenAnnotation['ghost']>,
  figure: FigureDescription,
  dataset: Dataset,
  kind: Kind,
): GhostAnnotation['before'] {
  const before = new Map(marksBefore(where, figure, dataset, kind).map((mark) => [mark.id, mark]));
  return drawnMarks(figure, selectRows(dataset, figure.rows), kind).flatMap((mark) => {
    const value = before.get(mark.id)?.row.values[mark.column];
    const amount = value && amountOf(value);
    const now = mark.row.values[mark.column];
    // What has not moved would lie under its mark.
    if (amount === undefined || (now && amountOf(now) === amount)) return [];
    return [{ ...called(mark, figure, kind), amount: inUnit(amount, figure, kind) }];
  });
}

function called(mark: Mark, figure: FigureDescription, kind: Kind) {
  return { mark: mark.id, name: kind.wordsOf(mark, figure).name };
}

function spotOf(place: number | string | undefined, figure: FigureDescription, kind: Kind): Spot {
  if (typeof place === 'number') return { amount: inUnit(place, figure, kind) };
  return { text: place ?? '' };
}

function inUnit(amount: number, figure: FigureDescription, kind: Kind): number {
  const printed = kind.amounts(figure);
  return printed ? displayed(amount, toDisplay(printed.display)) : amount;
}

function amountIn(spot: Spot): number[] {
  return 'amount' in spot ? [spot.amount] : [];
}
