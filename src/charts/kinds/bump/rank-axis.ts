import { max, range, tickStep } from 'd3';
import type { Axis } from '../../line-scales.ts';
import type { Trace } from '../../trace.ts';
import { formatRank } from './rank-trace.ts';

/** What the names at the ends of lines need, and what there is, px. */
export interface RankRoom {
  /** Of the name with the most lines. */
  readonly highest: number;
  /** Of all of them, one below the other. */
  readonly column: number;
  /** From the first place to the last, if the names need no more. */
  readonly tallest: number;
}

const highestLane = 40;
const lowestLane = 26;
/** From the plot's edge to the first place and from the last one, px. */
const margin = 12;
/** Between ticks, px: as close as they can be told apart, and as they are once there is a choice. */
const tickRoom = 18;
const usualRoom = 50;

/**
 * A lane for each place, the first on top and `first` px down; as high as a name needs to stand
 * beside its lane. Where lanes are too low for a tick each, round places have one.
 */
export function scaleRanks(traces: readonly Trace[], first: number, room: RankRoom): Axis {
  const last = max(traces, ({ points }) => max(points, ({ level }) => Math.round(level))) ?? 1;
  const steps = Math.max(1, last - 1);
  const wanted = Math.max(lowestLane, Math.min(highestLane, room.highest));
  const lane = Math.max(Math.min(wanted, room.tallest / steps), (room.column - 2 * margin) / steps);
  const yOf = (level: number) => first + (level - 1) * lane;
  const ticks = toPlaces(last, lane).map((rank) => ({ y: yOf(rank), words: formatRank(rank) }));
  // One place alone has no lane below it for the names of many to stand in.
  const below = last === 1 ? Math.max(margin, room.column - margin) : margin;
  const exact = ticks.length === last;
  return { top: first - margin, bottom: yOf(last) + below, yOf, ticks, exact };
}

/** The first place always; then all that can be told apart, or every second, fifth, tenth … */
function toPlaces(last: number, lane: number): number[] {
  if (lane >= tickRoom) return range(1, last + 1);
  const step = Math.max(2, tickStep(0, last, (last * lane) / usualRoom));
  return [1, ...range(step, last + 1, step).filter((rank) => (rank - 1) * lane >= tickRoom)];
}
