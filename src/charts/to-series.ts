import type { GroundArea } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { otherStates } from '../model/states.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { reachOfAnnotations, toAnnotations } from './annotations/to-annotations.ts';
import { kindOf } from './kind-of.ts';
import type { Series } from './series.ts';

/**
 * What a figure draws: its rows as a series of its kind, with its annotations, on a scale that its
 * other states share, so that a length means the same in each. The figure must be checked before.
 */
export function toSeries(
  figure: FigureDescription,
  dataset: Dataset,
  areas: ReadonlyMap<string, GroundArea> = new Map(),
): Series {
  const kind = kindOf(figure);
  const seriesOf = (state: FigureDescription) =>
    kind.toSeries(state, selectRows(dataset, state.rows), dataset, areas);
  const states = otherStates(figure);
  const others = states.map(seriesOf);
  const own = seriesOf(figure);
  const series = others.length === 0 ? own : kind.withOthers(own, others);
  const annotations = toAnnotations(figure, dataset, kind);
  const all = [annotations, ...states.map((state) => toAnnotations(state, dataset, kind))];
  const reach = all.flatMap(reachOfAnnotations);
  return {
    ...series,
    ...(annotations.length > 0 && { annotations }),
    ...(reach.length > 0 && { reach }),
  };
}
