import type { FigureDescription } from '../schema/figure.ts';
import { markId } from './mark-id.ts';

/** One of the states that a reader chooses among. */
export interface FigureState {
  /** Part of an address, e.g. "second-edition". */
  readonly id: string;
  /** The text in the column of states. */
  readonly value: string;
  readonly label: string;
}

/** What a figure's control lists, in order: states, and what there is none of. */
export type Choice = FigureState | { readonly unavailable: string };

export function choicesOf({ states }: FigureDescription): Choice[] {
  return (states?.values ?? []).map(({ value, label, unavailable }) =>
    value === undefined
      ? { unavailable: unavailable ?? '' }
      : { id: markId(value), value, label: label ?? value },
  );
}

/** The text of the state that is shown first: the one that the figure's own rows have. */
export function openingValue({ rows, states }: FigureDescription): string | undefined {
  const texts = states && rows.where[states.column];
  return texts?.length === 1 ? texts[0] : undefined;
}

/** The drawing with the rows of one state. */
export function inState<F extends FigureDescription>(drawing: F, value: string): F {
  const { rows, states } = drawing;
  if (!states) throw new Error(`inState: the drawing has no states, so none with ${value}`);
  const where = { ...rows.where, [states.column]: [value] };
  const own = states.values.find((state) => state.value === value)?.annotations;
  return { ...drawing, rows: { ...rows, where }, ...(own && { annotations: own }) };
}

/** The drawing in each state but the one that it is in. */
export function otherStates(drawing: FigureDescription): FigureDescription[] {
  const own = openingValue(drawing);
  return choicesOf(drawing).flatMap((choice) =>
    'value' in choice && choice.value !== own ? [inState(drawing, choice.value)] : [],
  );
}
