import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { otherStates } from '../model/states.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { kindOf } from './kind-of.ts';
import type { Series } from './series.ts';

/**
 * What a figure draws: its rows as a series of its kind, on a scale that its other states share, so
 * that a length means the same in each. The figure's columns must be checked before.
 */
export function toSeries(figure: FigureDescription, dataset: Dataset): Series {
  const kind = kindOf(figure);
  const seriesOf = (state: FigureDescription) =>
    kind.toSeries(state, selectRows(dataset, state.rows), dataset);
  const others = otherStates(figure).map(seriesOf);
  const own = seriesOf(figure);
  return others.length === 0 ? own : kind.withOthers(own, others);
}
