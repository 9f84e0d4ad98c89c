import type { FigureDescription } from '../schema/figure.ts';
import type { Dataset } from './dataset.ts';
import { onOneScale } from './on-one-scale.ts';
import { selectRows } from './select.ts';
import type { Series } from './series.ts';
import { otherStates } from './states.ts';
import { toBars } from './to-bars.ts';
import { toLines } from './to-lines.ts';
import { toRange } from './to-range.ts';
import { toRanks } from './to-ranks.ts';
import { toStack } from './to-stack.ts';
import { toTimeline } from './to-timeline.ts';

/**
 * What a figure draws: its rows as a series of its kind, on a scale that its other states share. The
 * figure's columns must be checked before.
 */
export function toSeries(figure: FigureDescription, dataset: Dataset): Series {
  const others = otherStates(figure).map((state) => seriesOf(state, dataset));
  return onOneScale(seriesOf(figure, dataset), others);
}

function seriesOf(figure: FigureDescription, dataset: Dataset): Series {
  const rows = selectRows(dataset, figure.rows);
  switch (figure.kind) {
    case 'bar':
      return toBars(figure, rows);
    case 'bump':
      return toRanks(figure, rows, dataset.columns);
    case 'line':
      return toLines(figure, rows);
    case 'range':
      return toRange(figure, rows);
    case 'stack':
      return toStack(figure, rows);
    case 'timeline':
      return toTimeline(figure, rows);
  }
}
