import { type Box, crosses, inside, overlaps, type Point } from './box.ts';
import { type Label, type Leader, labelBox } from './label.ts';
import { pointPlaces } from './point-places.ts';
import type { Face } from './text.ts';

/** Words that want to stand near a point. */
export interface PointWords extends Point {
  readonly words: string;
  readonly face: Face;
  /** Of the type, px; that of all other words if left out. */
  readonly size?: number;
}

/** What point labels must keep clear of. */
export interface Surroundings {
  /** Labels must be inside. */
  readonly frame: Box;
  /** Never covered: other labels. */
  readonly taken: readonly Box[];
  /** Kept clear while there is a place for that: dots and the strokes of lines. */
  readonly dots: readonly Point[];
  readonly strokes: readonly (readonly [Point, Point])[];
  /** Kept clear while that costs little: hatched gaps. */
  readonly hatched: readonly Box[];
}

/** Around a point, px: what its dot covers. */
const dotReach = 5;
const labelAir = 2;
/** A label within this reach of its point needs no leader, px. */
const near = 12;
/** Standing on a hatched gap, as a share of crossing a stroke. */
const costlyHatch = 0.3;
/** So many px further off are as bad as crossing a stroke. */
const costlyDistance = 20;

/** A label, and a hairline to its point where it stands too far off to belong to it by itself. */
export interface PointLabel {
  readonly label: Label;
  readonly leader?: Leader;
}

/**
 * Each label at the best place near its point: it never covers another label; else it avoids dots,
 * strokes and standing nearer to another point, then hatching, distance and a second line. Where every place
 * covers a label, there is none, and the point keeps its dot.
 */
export function placePointLabels(
  wanted: readonly PointWords[],
  around: Surroundings,
): PointLabel[] {
  const taken = [...around.taken];
  const labels: PointLabel[] = [];
  for (const point of wanted) {
    const label = bestPlace(point, { ...around, taken });
    if (label === undefined) continue;
    const box = labelBox(label);
    taken.push(box);
    const leader = toLeader(point, box);
    labels.push(leader === undefined ? { label } : { label, leader });
  }
  return labels;
}

function bestPlace(point: PointWords, around: Surroundings): Label | undefined {
  let best: { label: Label; cost: number } | undefined;
  for (const label of pointPlaces(point, around.frame)) {
    const box = labelBox(label);
    if (!inside(box, around.frame)) continue;
    if (around.taken.some((other) => overlaps(box, other, labelAir))) continue;
    const apart = costApart(label, box, point);
    if (best !== undefined && apart >= best.cost) continue;
    const cost = costAmong(box, point, around) + apart;
    if (best === undefined || cost < best.cost) best = { label, cost };
    if (cost === 0) break;
  }
  return best?.label;
}

/** What speaks against a place by itself: its distance and a second line; in strokes crossed. */
function costApart({ lines }: Label, box: Box, point: Point): number {
  const far = Math.max(0, distance(point, nearest(point, box)) - near) / costlyDistance;
  return far + (lines.length - 1) * 0.4;
}

/** What speaks against a place among all that is drawn: 0 where it is as good as any. */
function costAmong(box: Box, point: Point, { dots, strokes, hatched }: Surroundings): number {
  const roomy = { x: box.x - 2, y: box.y - 1, width: box.width + 4, height: box.height + 2 };
  const crossed = strokes.filter(([from, to]) => crosses(from, to, roomy)).length;
  const covered = dots.filter(({ x, y }) =>
    overlaps(box, { x: x - dotReach, y: y - dotReach, width: 2 * dotReach, height: 2 * dotReach }),
  ).length;
  const away = distance(point, nearest(point, box));
  const isAnothers = dots.some((dot) => distance(dot, nearest(dot, box)) < away - 1);
  const isHatched = hatched.some((band) => overlaps(box, band));
  return crossed + 2 * covered + (isAnothers ? 1 : 0) + (isHatched ? costlyHatch : 0);
}

function toLeader(point: Point, box: Box): Leader | undefined {
  const end = nearest(point, box);
  const length = distance(point, end);
  if (length <= near) return undefined;
  const along = (px: number) =>
    [
      point.x + ((end.x - point.x) * px) / length,
      point.y + ((end.y - point.y) * px) / length,
    ] as const;
  return [...along(dotReach + 1), ...along(length - 1)];
}

function nearest({ x, y }: Point, box: Box): Point {
  return {
    x: Math.max(box.x, Math.min(box.x + box.width, x)),
    y: Math.max(box.y, Math.min(box.y + box.height, y)),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
