import type { Label, Leader } from './label.ts';
import { spread } from './spread.ts';
import { type Face, fontSize, lineHeight, measure, wrap } from './text.ts';

/** Words for a stretch of the drawing, which may be a single point, px. */
export interface Call {
  readonly words: string;
  readonly face: Face;
  readonly from: number;
  readonly to: number;
}

/** Words beside a mark, and the hairline that ties the two. */
export interface Callout {
  readonly label: Label;
  readonly leader: Leader;
}

export interface Callouts {
  readonly callouts: readonly Callout[];
  /** From the edge of the marks to the far end of the words, px. */
  readonly reach: number;
}

/** Where callouts stand: beyond `edge`, between `low` and `high`, px. */
export interface CalloutRoom {
  readonly side: 'above' | 'below';
  readonly edge: number;
  readonly low: number;
  readonly high: number;
}

/** Names keep more distance than values, which belong closer to their marks, px. */
const leaderLengths = { above: 8, below: 5 } as const;
/** Between neighbours, so that two names do not read as one, px. */
const air = 12;
/** A leader that leans more than this share of its length no longer says which mark it means. */
const mostLean = 1.5;
const ascent = 0.77 * fontSize;
const descent = 0.23 * fontSize;

/**
 * Words side by side, each as near to its stretch as its neighbours let it: in one line or, if they
 * stand above, in two. Nothing where there is no room for all of them.
 */
export function placeCallouts(wanted: readonly Call[], room: CalloutRoom): Callouts | undefined {
  const calls = wanted.filter(({ words }) => words.trim() !== '');
  if (calls.length === 0) return { callouts: [], reach: 0 };
  const one = calls.map(({ words }) => [words]);
  const wordings = room.side === 'above' ? [one, calls.map(inTwo)] : [one];
  for (const wording of wordings) {
    // What stands beside the marks, such as the name of a row, is not in the way above or below.
    for (const low of new Set([room.low, 0])) {
      const callouts = placeInLine(calls, wording, { ...room, low });
      if (callouts === undefined) continue;
      const lines = Math.max(1, ...wording.map((words) => words.length));
      const rest = (lines - 1) * lineHeight;
      return { callouts, reach: leaderLengths[room.side] + 2 + rest + ascent + descent };
    }
  }
  return undefined;
}

/** In two lines of much the same length; a single word stays whole. */
function inTwo({ words, face }: Call): string[] {
  const whole = measure(words, face);
  const longest = Math.max(0, ...words.split(/\s+/u).map((word) => measure(word, face)));
  for (let share = 0.5; share < 1; share += 0.1) {
    const lines = wrap(words, face, fontSize, Math.max(longest, whole * share));
    if (lines.length <= 2) return lines;
  }
  return [words];
}

function placeInLine(
  calls: readonly Call[],
  wording: readonly (readonly string[])[],
  { side, edge, low, high }: CalloutRoom,
): Callout[] | undefined {
  const blocks = calls.map((call, index) => {
    const lines = wording[index] ?? [];
    const width = Math.max(0, ...lines.map((line) => measure(line, call.face)));
    return { call, lines, width };
  });
  // The air is shared out to both sides of each, and the outer halves may lie outside.
  const [first, last] = [low - air / 2, high + air / 2];
  const wishes = blocks.map(({ call, width }) => ({
    wanted: (call.from + call.to) / 2,
    size: width + air,
  }));
  if (wishes.reduce((sum, { size }) => sum + size, 0) > last - first) return undefined;
  const middles = spread(wishes, first, last);
  const towards = side === 'above' ? -1 : 1;
  const length = leaderLengths[side];
  const callouts = blocks.map(({ call, lines, width }, index): Callout => {
    const x = middles[index] ?? 0;
    const end = clamp((call.from + call.to) / 2, x - width / 2, x + width / 2);
    const rest = (lines.length - 1) * lineHeight;
    const far = edge + towards * (length + 2);
    const y = side === 'above' ? far - descent - rest : far + ascent;
    return {
      label: { lines, face: call.face, x, y, anchor: 'middle' },
      leader: [clamp(end, call.from, call.to), edge + towards, end, edge + towards * length],
    };
  });
  const leans = callouts.some(({ leader: [x1, , x2] }) => Math.abs(x1 - x2) > mostLean * length);
  return leans ? undefined : callouts;
}

function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, x));
}
