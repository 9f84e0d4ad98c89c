import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate } from '../../coordinate.ts';
import { type DotShape, drawDot } from '../../dot-shape.ts';
import { drawEmpty, drawFrame, type Frame } from '../../frame.ts';
import { hatchRings } from '../../hatch.ts';
import { drawLabel } from '../../label.ts';
import { drawLeaders } from '../../leaders.ts';
import type { PlacedLink } from './map-links.ts';
import type { MapSeries } from './map-series.ts';
import { ringPath } from './outline-path.ts';
import { type PlacedMap, placeMap } from './placed-map.ts';

/** A symbol for each sort of place, in the order in which the author lists them. */
const symbols: readonly DotShape[] = [
  { outline: 'square', hollow: false },
  { outline: 'circle', hollow: false },
  { outline: 'diamond', hollow: false },
  { outline: 'circle', hollow: true },
  { outline: 'square', hollow: true },
  { outline: 'diamond', hollow: true },
];
const pitch = 5;
const point = 2.5;
const arrow = { length: 8, half: 4 };

/** Land without borders, shaded ground, arrows, and places with their words. */
export function drawMap(series: MapSeries, frame: Frame): Element {
  if (series.places.length === 0) return drawEmpty(frame);
  const placed = placeMap(series, frame.width, frame.height);
  return drawFrame(frame, placed.height, [
    s('path', { class: 'land', d: ringPath(placed.land) }),
    ...placed.areas.flatMap(({ rings }) => [
      s('path', { class: 'area', d: ringPath(rings) }),
      s('path', { class: 'hatch', d: hatchRings(rings, pitch) }),
    ]),
    ...drawLinks(placed.links),
    ...drawLeaders(placed.blocks.flatMap(({ leader }) => (leader ? [leader] : []))),
    ...drawPlaces(placed, series),
    ...placed.blocks.flatMap(({ block }) => block.lines.map(drawLine)),
    ...placed.notes.lines.map(drawLine),
  ]);
}

function drawLine({ label, className }: PlacedMap['notes']['lines'][number]): Element {
  return drawLabel(label, className);
}

/** What matters lies above the others. */
function drawPlaces({ places }: PlacedMap, series: MapSeries): Element[] {
  const order = places.toSorted(
    (a, b) => Number(a.place.highlighted) - Number(b.place.highlighted),
  );
  return order.map(({ place, at }) => {
    const sort = place.symbol === undefined ? -1 : series.symbols.indexOf(place.symbol);
    const shape = symbols[sort % symbols.length];
    if (shape) return drawDot(shape, at, place.highlighted, place.id);
    return s('circle', {
      class: `dot${place.highlighted ? ' highlight' : ''}`,
      dataId: place.id,
      cx: coordinate(at.x),
      cy: coordinate(at.y),
      r: series.symbols.length > 0 ? point : 2 * point,
    });
  });
}

/** All ways as one dotted path and all heads as another. */
function drawLinks(links: readonly PlacedLink[]): Element[] {
  if (links.length === 0) return [];
  return [
    s('path', { class: 'way', d: links.map(way).join('') }),
    s('path', { class: 'head', d: links.map(head).join('') }),
  ];
}

function way({ start, control, end }: PlacedLink): string {
  const [x1, y1, x2, y2, x3, y3] = [start.x, start.y, control.x, control.y, end.x, end.y].map(
    coordinate,
  );
  return `M${x1} ${y1}Q${x2} ${y2} ${x3} ${y3}`;
}

/** A triangle whose point is the end of the way. */
function head({ control, end }: PlacedLink): string {
  const length = Math.hypot(end.x - control.x, end.y - control.y) || 1;
  const [dx, dy] = [(end.x - control.x) / length, (end.y - control.y) / length];
  const corner = (side: number) => [
    coordinate(end.x - dx * arrow.length - dy * arrow.half * side),
    coordinate(end.y - dy * arrow.length + dx * arrow.half * side),
  ];
  const [left, right] = [corner(1), corner(-1)];
  return `M${coordinate(end.x)} ${coordinate(end.y)}L${left.join(' ')}L${right.join(' ')}z`;
}
