import { centring, type Label } from '../../label.ts';
import { fontSize, lineHeight, shorten } from '../../text.ts';
import type { TimelineEvent, TimelineSeries } from './timeline-series.ts';

/** The head of one lane: its name, and where its line begins, under the name. */
export interface Lane {
  readonly id: string;
  readonly x: number;
  readonly top: number;
  readonly label: Label;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** x of the last lane, px. */
  readonly right: number;
  /** Below the last name, px. */
  readonly bottom: number;
  readonly xOf: (event: TimelineEvent) => number;
}

const wideStep = 20;
const narrowStep = 12;
/** Many lanes draw together rather than take the words' room. */
const largestShare = 0.25;

/**
 * Lanes side by side, their names in steps: each name begins above its own lane and the lines of
 * the lanes before it pass on its left, so that names of any length need no key.
 */
export function placeLanes(
  tracks: TimelineSeries['tracks'],
  left: number,
  width: number,
  narrow: boolean,
  top: number,
): Lanes {
  const room = (width * largestShare) / Math.max(1, tracks.length - 1);
  const step = Math.min(narrow ? narrowStep : wideStep, room);
  const lanes = tracks.map(({ id, label }, index): Lane => {
    const x = Math.round((left + index * step) * 2) / 2;
    const middle = top + (index + 0.5) * lineHeight;
    // A little left of the lane, so that the letters' edge and the dot's edge are in line.
    const start = Math.max(0, x - 4);
    const words = shorten(label, 'grotesk-bold', fontSize, width - start);
    return {
      id,
      x,
      top: middle + lineHeight / 2,
      label: {
        lines: [words],
        face: 'grotesk-bold',
        x: start,
        y: middle + centring,
        anchor: 'start',
      },
    };
  });
  const places = new Map(lanes.map((lane) => [lane.id, lane.x]));
  return {
    lanes,
    right: lanes.at(-1)?.x ?? left,
    bottom: top + tracks.length * lineHeight,
    xOf: ({ id, track }) => {
      const x = places.get(track);
      if (x === undefined) {
        const known = [...places.keys()].join(', ') || 'none';
        throw new Error(`placeLanes: event "${id}" is on track "${track}"; tracks are: ${known}`);
      }
      return x;
    },
  };
}
