import { type Box, crosses, inside, overlaps, type Point } from '../../box.ts';
import type { Label, Leader } from '../../label.ts';
import { type BlockWords, inkOf, moveBlock, type PlaceWords, setBlock } from './word-block.ts';

/** Something on the map that wants words beside it. */
export interface Wanted {
  /** What the words belong to, px. */
  readonly about: Box;
  readonly words: BlockWords;
  /** In lines no wider than these, tried in turn, px. */
  readonly widths: readonly number[];
  /** Further off they would not be understood to belong to it, px. */
  readonly reach?: number;
}

export interface MapSurroundings {
  readonly frame: Box;
  /** Never covered. */
  readonly taken: readonly Box[];
  /** Crossed only where there is no place else: arrows. */
  readonly strokes: readonly (readonly [Point, Point])[];
  /** Covered only where there is no place else: shaded ground. */
  readonly shaded: readonly Box[];
}

export interface PlacedBlock {
  readonly block: PlaceWords;
  readonly leader?: Leader;
}

/** From what a label is about to its ink, px: beside it, and then further and further off. */
const distances = [5, 12, 22, 34, 48, 64];
const farthest = 64;
/** Further than this a hairline shows what the words are about, px. */
const near = 14;
const air = 3;
const costs = { stroke: 1.5, shaded: 0.6, px: 0.04, line: 0.15 };

/** The best place for words; none where they would cover other words or marks everywhere. */
export function placeBlock(wanted: Wanted, around: MapSurroundings): PlacedBlock | undefined {
  let best: { placed: PlacedBlock; cost: number } | undefined;
  for (const { block, at, away, rank } of candidates(wanted)) {
    const moved = moveBlock(block, at);
    const box = { ...at, width: block.width, height: block.height };
    if (!inside(box, around.frame)) continue;
    if (around.taken.some((other) => overlaps(box, other, air))) continue;
    const leader = away > near ? leaderTo(wanted.about, inkOf(moved)) : undefined;
    if (
      leader &&
      around.taken.some((box) => runsThrough(leader, box) && !overlaps(box, wanted.about))
    )
      continue;
    const crossed = around.strokes.filter(
      ([from, to]) => crosses(from, to, box) || (leader && meet(leader, from, to)),
    ).length;
    const covered = around.shaded.filter((other) => overlaps(box, other)).length;
    const cost =
      rank + costs.px * away + costs.stroke * Math.min(crossed, 2) + costs.shaded * covered;
    if (best && cost >= best.cost) continue;
    best = { placed: { block: moved, ...(leader && { leader }) }, cost };
  }
  return best?.placed;
}

interface Candidate {
  readonly block: PlaceWords;
  readonly at: Point;
  readonly away: number;
  /** What speaks against it by itself: places where readers look for a name last. */
  readonly rank: number;
}

/** Right, left, above, below and between them, nearest first. */
function* candidates({ about, words, widths, reach = farthest }: Wanted): Generator<Candidate> {
  const middle = { x: about.x + about.width / 2, y: about.y + about.height / 2 };
  for (const [narrowing, width] of widths.entries()) {
    const blocks: Record<Label['anchor'], PlaceWords> = {
      start: setBlock(words, width, 'start'),
      middle: setBlock(words, width, 'middle'),
      end: setBlock(words, width, 'end'),
    };
    const { width: wide, height: high } = blocks.start;
    const rest = narrowing * costs.line;
    for (const away of distances.filter((px) => px <= reach)) {
      const [right, left] = [about.x + about.width + away, about.x - away - wide];
      const [above, below] = [about.y - away - high, about.y + about.height + away];
      const upright = middle.y - high / 2;
      const nameHigh = middle.y - 9;
      const sides = [
        { block: blocks.start, at: { x: right, y: nameHigh }, rank: 0 },
        { block: blocks.start, at: { x: right, y: upright }, rank: 0.05 },
        { block: blocks.end, at: { x: left, y: nameHigh }, rank: 0.1 },
        { block: blocks.end, at: { x: left, y: upright }, rank: 0.15 },
        { block: blocks.middle, at: { x: middle.x - wide / 2, y: below }, rank: 0.2 },
        { block: blocks.middle, at: { x: middle.x - wide / 2, y: above }, rank: 0.25 },
        { block: blocks.start, at: { x: right, y: above + 6 }, rank: 0.3 },
        { block: blocks.start, at: { x: right, y: below - 6 }, rank: 0.3 },
        { block: blocks.end, at: { x: left, y: above + 6 }, rank: 0.35 },
        { block: blocks.end, at: { x: left, y: below - 6 }, rank: 0.35 },
        { block: blocks.start, at: { x: middle.x - 6, y: below }, rank: 0.4 },
        { block: blocks.start, at: { x: middle.x - 6, y: above }, rank: 0.45 },
        { block: blocks.end, at: { x: middle.x + 6 - wide, y: below }, rank: 0.4 },
        { block: blocks.end, at: { x: middle.x + 6 - wide, y: above }, rank: 0.45 },
      ];
      for (const side of sides) yield { ...side, away, rank: side.rank + rest };
    }
  }
}

/** Whether a hairline crosses a stroke. */
function meet([x1, y1, x2, y2]: Leader, from: Point, to: Point): boolean {
  const side = (a: Point, b: Point, c: Point) =>
    Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  const [start, end] = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
  return (
    side(start, end, from) !== side(start, end, to) && side(from, to, start) !== side(from, to, end)
  );
}

function runsThrough([x1, y1, x2, y2]: Leader, box: Box): boolean {
  return crosses({ x: x1, y: y1 }, { x: x2, y: y2 }, box);
}

/** From the edge of what the words are about to the nearest of their lines. */
function leaderTo(about: Box, ink: readonly Box[]): Leader {
  const middle = { x: about.x + about.width / 2, y: about.y + about.height / 2 };
  const ends = ink.map((box) => nearest(middle, box));
  const end = ends.toSorted((a, b) => apart(a, middle) - apart(b, middle))[0] ?? middle;
  const start = nearest(end, about);
  return [start.x, start.y, end.x, end.y];
}

function nearest({ x, y }: Point, box: Box): Point {
  return {
    x: Math.max(box.x, Math.min(box.x + box.width, x)),
    y: Math.max(box.y, Math.min(box.y + box.height, y)),
  };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
