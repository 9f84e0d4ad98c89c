import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate, translate } from '../../coordinate.ts';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import { drawLabel } from '../../label.ts';
import { moreWidth, reachOf } from './bar-reach.ts';
import type { BarSeries } from './bar-series.ts';
import { barHeight, type PlacedBarRow, type PlacedBarSeries, placeBar } from './placed-bar.ts';

/** Horizontal bars from zero, each with its name and its value. */
export function drawBar(series: BarSeries, frame: Frame): Element {
  if (series.rows.length === 0) return drawEmpty(frame);
  const placed = placeBar(series, frame.width);
  return drawFrame(frame, placed.height, [...placed.rows.map(drawRow), drawZero(placed)]);
}

/** The zero line, whole or, where names stand above the bars, a piece for each bar. */
function drawZero({ beside, rows, zero, height }: PlacedBarSeries): Element {
  // Half a pixel in, so that the hairline is one row of pixels and lies on the bars' first edge.
  const x = zero + 0.5;
  const reach = barHeight / 2 + 2;
  const pieces = rows.map(
    ({ y, middle }) => `M${x} ${coordinate(y + middle - reach)}v${2 * reach}`,
  );
  return s('path', { class: 'zero', d: beside ? `M${x} 0V${height}` : pieces.join('') });
}

function drawRow(placed: PlacedBarRow): Element {
  const { row, bar, label, value } = placed;
  const marked = row.highlighted ? ' highlight' : '';
  const children = [drawLabel(label, `label${marked}`)];
  if (bar !== undefined) {
    const left = coordinate(bar.x);
    const top = coordinate(bar.y);
    const reach = reachOf(row.value);
    const bound = reach === 'less' ? ' bound' : '';
    children.push(
      s('path', {
        class: `mark${bound}${marked}`,
        dataId: row.id,
        d: `M${left} ${top}h${coordinate(bar.width)}v${barHeight}H${left}z`,
      }),
    );
    if (reach === 'more') {
      const onLeft = value.anchor === 'end';
      children.push(
        s('path', {
          class: `more${marked}`,
          d: chevrons(onLeft ? bar.x : bar.x + bar.width, bar.y, onLeft ? -1 : 1),
        }),
      );
    }
  }
  children.push(drawLabel(value, bar === undefined ? 'missing' : `value${marked}`));
  return s('g', { transform: translate(0, placed.y) }, ...children);
}

/** Two slices behind an open bar, pointing on: the value is at least this. */
function chevrons(end: number, top: number, towards: 1 | -1): string {
  const half = barHeight / 2;
  return [2, 2 + moreWidth / 2]
    .map((offset) => {
      const x = coordinate(end + towards * offset);
      const run = 3 * towards;
      return `M${x} ${coordinate(top)}h${run}l${run} ${half}l${-run} ${half}h${-run}l${run} ${-half}z`;
    })
    .join('');
}
