import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate } from '../../coordinate.ts';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import { drawLabel } from '../../label.ts';
import { drawAcross } from './across.ts';
import type { Lane } from './lanes.ts';
import type { PlacedStrip } from './placed-strip.ts';
import {
  type PlacedBreak,
  type PlacedEvent,
  type PlacedTimeline,
  placeTimeline,
} from './placed-timeline.ts';
import type { TimelineSeries } from './timeline-series.ts';

const radius = 4.5;

/** Dated events on named lanes, time running down the page; across where that is too high. */
export function drawTimeline(series: TimelineSeries, frame: Frame): Element {
  if (series.events.length === 0) return drawEmpty(frame);
  const placed = placeTimeline(series, frame.width);
  if (placed.height > (frame.height ?? Number.POSITIVE_INFINITY)) return drawAcross(series, frame);
  return drawFrame(frame, placed.height, [
    ...(placed.strip ? drawStrip(placed.strip) : []),
    drawRules(placed),
    ...placed.lanes.lanes.flatMap((lane) => drawLane(lane, placed)),
    ...placed.years.map((year) => drawLabel(year.label, 'label strong')),
    ...placed.lanes.lanes.map((lane) => drawLabel(lane.label, 'label strong')),
    ...placed.breaks.map((gap) => drawLabel(gap.note, 'note')),
    ...placed.events.flatMap(drawEvent),
  ]);
}

/** Strokes on a line, those of the events that matter longer and in the colour of the highlight. */
function drawStrip({ plot, strokes, ticks }: PlacedStrip): Element[] {
  const bottom = plot.y + plot.height;
  const path = (marked: boolean) =>
    strokes
      .filter(({ highlighted }) => highlighted === marked)
      .map(({ x }) => `M${coordinate(x)} ${coordinate(plot.y)}V${coordinate(bottom)}`)
      .join('');
  const base = `M${coordinate(plot.x)} ${bottom + 0.5}H${coordinate(plot.x + plot.width)}`;
  const marked = path(true);
  return [
    s('path', { class: 'track', d: base }),
    s('path', { class: 'track strip', d: path(false) }),
    ...(marked === '' ? [] : [s('path', { class: 'track strip highlight', d: marked })]),
    s('g', { class: 'tick' }, ...ticks.map((tick) => drawLabel(tick))),
  ];
}

/** One path for all year rules: they look the same and nobody asks for one of them. */
function drawRules({ years, left, width }: PlacedTimeline): Element {
  const rules = years.map((year) => `M${left} ${Math.round(year.rule) + 0.5}H${width}`);
  return s('path', { class: 'grid', d: rules.join('') });
}

/** A lane from under its name to the last event, and its dashed stretches where time is cut. */
function drawLane(lane: Lane, { breaks, events }: PlacedTimeline): Element[] {
  const bottom = coordinate(events.at(-1)?.y ?? lane.top);
  const x = coordinate(lane.x);
  const stretch = (from: number, to: number) => `M${x} ${coordinate(from)}V${coordinate(to)}`;
  let top = lane.top;
  let whole = '';
  for (const gap of breaks) {
    whole += stretch(top, gap.top);
    top = gap.bottom;
  }
  const cut = breaks.map((gap: PlacedBreak) => stretch(gap.top, gap.bottom)).join('');
  return [
    s('path', { class: 'track', d: whole + stretch(top, bottom) }),
    ...(cut === '' ? [] : [s('path', { class: 'track break', d: cut })]),
  ];
}

function drawEvent({ event, x, y, date, text }: PlacedEvent): Element[] {
  const [marked, strong] = event.highlighted ? [' highlight', ' strong'] : ['', ''];
  return [
    s('circle', {
      class: `dot${marked}`,
      dataId: event.id,
      cx: coordinate(x),
      cy: coordinate(y),
      r: radius,
    }),
    ...(date === undefined ? [] : [drawLabel(date, `date${strong}`)]),
    drawLabel(text, `label${strong}`),
  ];
}
