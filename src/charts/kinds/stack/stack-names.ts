import { type Callouts, placeCallouts } from '../../callouts.ts';
import { flow } from '../../flow.ts';
import type { Label } from '../../label.ts';
import { faceOf } from './stack-parts.ts';
import { barHeight, type StackSketch } from './stack-row.ts';
import type { StackPart, StackSeries } from './stack-series.ts';

/** The name of a part behind a sample of its pattern. */
export interface StackKeyEntry {
  readonly part: StackPart;
  readonly label: Label;
  /** The sample's left edge. */
  readonly x: number;
}

export interface StackKey {
  readonly entries: readonly StackKeyEntry[];
  readonly height: number;
}

const indent = 18;
const air = 10;

/**
 * For each row the names of the parts that it is the first to have. Nothing if there is no room at
 * one of the rows: names stand at the segments together or not at all.
 */
export function placeNames(
  rows: readonly StackSketch[],
  left: number,
  width: number,
): (Callouts | undefined)[] | undefined {
  const said = new Set<string>();
  const names: (Callouts | undefined)[] = [];
  for (const { segments } of rows) {
    const fresh = segments.filter((segment) => segment.width > 0 && !said.has(segment.part.id));
    for (const { part } of fresh) said.add(part.id);
    const calls = fresh.map(({ part, x, width }) => {
      return { words: part.label, face: faceOf(part), from: x, to: x + width };
    });
    const room = { side: 'above', edge: -barHeight / 2, low: left, high: width } as const;
    const placed = calls.length === 0 ? undefined : placeCallouts(calls, room);
    if (calls.length > 0 && placed === undefined) return undefined;
    names.push(placed);
  }
  return names;
}

/** All parts that are drawn, in lines above the rows, each behind a sample of its pattern. */
export function placeKey(
  { parts }: StackSeries,
  rows: readonly StackSketch[],
  width: number,
): StackKey {
  const inked = rows.flatMap(({ segments }) => segments.filter((segment) => segment.width > 0));
  const entries = parts.filter((part) => inked.some((segment) => segment.part.id === part.id));
  const items = entries.map((part) => ({ words: part.label, face: faceOf(part) }));
  const { labels, height } = flow(items, 0, width, indent);
  return {
    entries: labels.flatMap((label, index): StackKeyEntry[] => {
      const part = entries[index];
      return part === undefined ? [] : [{ part, label, x: label.x - indent }];
    }),
    height: height === 0 ? 0 : height + air,
  };
}
