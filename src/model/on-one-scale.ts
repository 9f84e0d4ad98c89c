import type { Series } from './series.ts';

/** A series with what the other states of its figure draw, so that a length means the same in each. */
export function onOneScale(series: Series, states: readonly Series[]): Series {
  if (states.length === 0) return series;
  const ofKind = <K extends Series['kind']>(kind: K) =>
    states.filter((state): state is Extract<Series, { kind: K }> => state.kind === kind);
  switch (series.kind) {
    case 'bar':
      return { ...series, others: ofKind('bar').flatMap(({ rows }) => rows) };
    case 'line':
      return { ...series, others: ofKind('line').flatMap(({ lines }) => lines) };
    case 'range':
      return { ...series, others: ofKind('range').flatMap(({ rows }) => rows) };
    case 'stack':
      return { ...series, others: ofKind('stack').flatMap(({ rows }) => rows) };
    case 'bump': {
      const { amounts } = series;
      if (!amounts) return series;
      const others = ofKind('bump').flatMap((state) => state.amounts?.lines ?? []);
      return { ...series, amounts: { ...amounts, others } };
    }
    // Time runs down a page: no event is longer than another.
    case 'timeline':
      return series;
  }
}
