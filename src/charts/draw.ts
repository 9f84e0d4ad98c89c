import type { Element } from 'hast';
import { annotateDrawing } from './annotations/draw-annotations.ts';
import type { Frame } from './frame.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kind-of.ts';
import type { Series } from './series.ts';

/** The drawing of a series, complete: no script, no style, colour and face by class only. */
export function drawChart(series: Series, frame: Frame): Element {
  const kind = kindOf(series);
  const bare = kind.draw(series, frame);
  const { annotations = [] } = series;
  const drawing =
    annotations.length === 0
      ? bare
      : annotateDrawing(bare, annotations, kind.marksOn, () => kind.axes?.(series, frame));
  return { ...drawing, properties: { ...drawing.properties, className: classesOf(kind) } };
}

/** What styles and scripts know of a drawing: its kind, and what the kind says of itself. */
function classesOf({ name, marksOn, takes }: Kind): string[] {
  return ['chart', `chart-${name}`, `on-${marksOn}`, `takes-${takes}`];
}
