import { max } from 'd3';
import { centred, type Label, type Leader } from './label.ts';
import { spread } from './spread.ts';
import { faceOf, fontSize, lineHeight, measure, wrap } from './text.ts';
import type { Trace, TracePoint } from './trace.ts';

/** What stands at the right of a line, before it has a height. */
export interface EndWords {
  readonly trace: Trace;
  readonly last: TracePoint;
  readonly lines: readonly string[];
  readonly face: 'grotesk-regular' | 'grotesk-bold';
}

export interface EndLabel {
  readonly trace: Trace;
  readonly label: Label;
  /** A hairline from the last point to the label, where the two are not simply side by side. */
  readonly leader?: Leader;
}

/** From the last step to the labels, px: dot, air and a slanted leader. */
const endAir = 16;
const largestShare = 0.32;
const narrowestColumn = 86;
/** Between labels, px, so that two-line labels hold together. */
const blockAir = 1;

/**
 * Words for the ends of lines: name and last value, or the point's own words for it. A line that
 * ends early says when. A single line needs no name: the title has it.
 */
export function toEndWords(traces: readonly Trace[], lastStep: string, width: number): EndWords[] {
  if (traces.length < 2) return [];
  const column = Math.max(narrowestColumn, width * largestShare - endAir);
  return traces.flatMap((trace) => {
    const last = trace.points.at(-1);
    if (last === undefined) return [];
    const early = last.step.id === lastStep ? '' : ` (${last.step.label})`;
    const said = last.label ?? last.said;
    const face = faceOf(trace.line);
    const broken = (text: string) => wrap(text, face, fontSize, column);
    const one = broken(`${trace.line.label} ${said}${early}`);
    // Where one line is too short, name and value part, and neither is broken in its middle.
    const lines = one.length < 2 ? one : [...broken(trace.line.label), ...broken(said + early)];
    return [{ trace, last, lines, face }];
  });
}

/** Room that the column of labels takes, px. */
export function endWidth(words: readonly EndWords[]): number {
  const widest = max(words, ({ lines, face }) => max(lines, (line) => measure(line, face))) ?? 0;
  return widest === 0 ? 0 : Math.ceil(widest) + endAir;
}

/** Height below which the column of labels would overflow, px. */
export function endHeight(words: readonly EndWords[]): number {
  return words.reduce((sum, { lines }) => sum + blockHeight(lines), 0);
}

/** Height of the label with the most lines, px. */
export function highestBlock(words: readonly EndWords[]): number {
  return max(words, ({ lines }) => blockHeight(lines)) ?? 0;
}

export function placeEndLabels(
  words: readonly EndWords[],
  at: (point: TracePoint) => { readonly x: number; readonly y: number },
  right: number,
  top: number,
  bottom: number,
): EndLabel[] {
  const wishes = words.map(({ last, lines }) => ({
    wanted: at(last).y,
    size: blockHeight(lines),
  }));
  const middles = spread(wishes, top, bottom);
  return words.map(({ trace, last, lines, face }, index) => {
    const { x, y } = at(last);
    const middle = middles[index] ?? y;
    const label = centred(middle, { lines, face, x: right + endAir, anchor: 'start' });
    const aside = Math.abs(middle - y) > lineHeight / 2;
    const early = x < right;
    if (!aside && !early) return { trace, label };
    return { trace, label, leader: [x + 6, y, right + endAir - 3, middle] };
  });
}

function blockHeight(lines: readonly string[]): number {
  return lines.length * lineHeight + blockAir;
}
