import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate } from '../../coordinate.ts';
import { drawFrame, type Frame } from '../../frame.ts';
import { drawLabel } from '../../label.ts';
import { type AcrossLane, type PlacedAcross, placeAcross } from './placed-across.ts';
import type { TimelineSeries } from './timeline-series.ts';

const radius = 4.5;

/**
 * A timeline on its side, for where there is no room for its words: a dot for each event, and the
 * date of the one that matters. What happened stands in the figure.
 */
export function drawAcross(series: TimelineSeries, frame: Frame): Element {
  const placed = placeAcross(series, frame.width);
  const { lanes, ticks, height } = placed;
  return drawFrame(frame, height, [
    s('path', { class: 'grid', d: yearRules(placed) }),
    s('path', { class: 'track', d: lanes.map(({ y }) => rule(placed, y)).join('') }),
    ...lanes.flatMap(drawLane),
    s('g', { class: 'tick' }, ...ticks.map((tick) => drawLabel(tick))),
  ]);
}

function yearRules({ years, lanes, bottom }: PlacedAcross): string {
  const top = coordinate(lanes[0]?.y ?? 0);
  return years.map((x) => `M${Math.round(x) + 0.5} ${top}V${bottom}`).join('');
}

function rule({ left, right }: PlacedAcross, y: number): string {
  return `M${left} ${Math.round(y) + 0.5}H${right}`;
}

/** The event that matters lies above the others. */
function drawLane({ y, label, events, date }: AcrossLane): Element[] {
  const order = [...events].sort(
    (a, b) => Number(a.event.highlighted) - Number(b.event.highlighted),
  );
  return [
    drawLabel(label, 'label strong'),
    ...(date === undefined ? [] : [drawLabel(date, 'label highlight')]),
    ...order.map(({ event, x }) =>
      s('circle', {
        class: `dot${event.highlighted ? ' highlight' : ''}`,
        dataId: event.id,
        cx: coordinate(x),
        cy: Math.round(y) + 0.5,
        r: radius,
      }),
    ),
  ];
}
