import type { Place } from '../../box.ts';
import { type Callouts, placeCallouts } from '../../callouts.ts';
import { flow } from '../../flow.ts';
import { centring, type Label } from '../../label.ts';
import { dotReach } from './dot-shapes.ts';
import type { PlacedDot } from './range-dots.ts';
import { faceOf, type RangeEnds } from './range-points.ts';
import type { Measure, RangeSeries } from './range-series.ts';

/** The name of a measure behind a sample of its dots. */
export interface RangeKeyEntry {
  readonly measure: Measure;
  readonly label: Label;
  readonly sample: Place;
}

export interface RangeKey {
  readonly entries: readonly RangeKeyEntry[];
  readonly height: number;
}

const indent = 18;
const air = 12;

/**
 * For each row the names of the measures that it is the first to have. Nothing if there is no room
 * at one of the rows: names stand at the dots together or not at all.
 */
export function placeNames(
  rows: readonly (readonly PlacedDot[])[],
  left: number,
  width: number,
): (Callouts | undefined)[] | undefined {
  const said = new Set<string>();
  const names: (Callouts | undefined)[] = [];
  for (const dots of rows) {
    const fresh = dots.filter(({ point }) => !said.has(point.measure.id));
    if (fresh.length === 0) {
      names.push(undefined);
      continue;
    }
    for (const { point } of fresh) said.add(point.measure.id);
    const calls = fresh.map(({ x, point: { measure } }) => {
      return { words: measure.label, face: faceOf(measure), from: x, to: x };
    });
    const placed = placeCallouts(calls, { side: 'above', edge: -dotReach, low: left, high: width });
    // A leader to a dot below another would end at the wrong one.
    if (placed === undefined || dots.some(({ y }) => y !== 0)) return undefined;
    names.push(placed);
  }
  return names;
}

/** All measures that are drawn, in lines above the rows, each behind a sample of its dots. */
export function placeKey(
  { measures }: RangeSeries,
  rows: readonly RangeEnds[],
  width: number,
): RangeKey {
  const drawn = new Set(rows.flatMap(({ points }) => points.map(({ measure }) => measure)));
  const entries = measures.filter((measure) => drawn.has(measure));
  const items = entries.map((measure) => ({ words: measure.label, face: faceOf(measure) }));
  const { labels, height } = flow(items, 0, width, indent);
  return {
    entries: labels.flatMap((label, index): RangeKeyEntry[] => {
      const measure = entries[index];
      const sample = { x: label.x - indent + dotReach, y: label.y - centring };
      return measure === undefined ? [] : [{ measure, label, sample }];
    }),
    height: height === 0 ? 0 : height + air,
  };
}
