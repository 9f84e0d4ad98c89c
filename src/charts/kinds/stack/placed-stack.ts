import { known } from '../../../quantity/value.ts';
import type { Display } from '../../display.ts';
import { type Extent, toReach } from '../../fit-scale.ts';
import { displayed, formatValue, type Notation } from '../../format-value.ts';
import type { KeyEntry } from '../../key.ts';
import { layOutRows, type RowLayout } from '../../row-layout.ts';
import { measure } from '../../text.ts';
import { keyOfParts, namesAtSegments } from './stack-names.ts';
import {
  type PlacedStackRow,
  placeStackRow,
  runningTop,
  segmentHeight,
  sketchStack,
  wholeAir,
} from './stack-row.ts';
import { thinnest } from './stack-segments.ts';
import type { StackPart, StackRow, StackSeries } from './stack-series.ts';

export interface PlacedStackSeries {
  readonly width: number;
  readonly height: number;
  /** Where all bars begin. */
  readonly zero: number;
  readonly rows: readonly PlacedStackRow[];
  readonly layout: RowLayout;
  /** Above the rows, where there is no room for the names of the parts at their segments. */
  readonly key: readonly KeyEntry<StackPart>[];
}

const margin = 2;
/** From bar to bar, or from what stands below a bar to the next, px. */
const rowAir = 8;

/** Bars from zero on one scale, each of its parts from left to right, with every value said. */
export function placeStack(series: StackSeries, width: number): PlacedStackSeries {
  const all = [...series.rows, ...(series.others ?? [])];
  const layout = layOutRows(all, width, (notation) => [
    ...toExtents(all, series.display, notation),
    ...toReach(series),
  ]);
  const sketches = series.rows.map((row) => sketchStack(row, series, layout));
  const zero = Math.round(layout.scale(0));
  const names = namesAtSegments(sketches, zero, width);
  const key =
    names === undefined ? keyOfParts(series, sketches, width) : { entries: [], height: 0 };

  // Rows keep one rhythm: if one has values below its bar, all keep that room.
  const tier = Math.max(0, ...sketches.map(({ outer }) => outer.reach));
  const rows: PlacedStackRow[] = [];
  let y = margin + key.height;
  for (const [index, sketch] of sketches.entries()) {
    const own = sketch.running.height === 0 ? 0 : runningTop + sketch.running.height;
    const depth = Math.max(segmentHeight / 2 + tier, own) + rowAir;
    const row = placeStackRow(sketch, names?.[index], series, layout, y, depth);
    rows.push(row.placed);
    y = row.bottom;
  }
  return { width, height: y + margin - rowAir / 2, zero, rows, layout, key: key.entries };
}

/** What the wholes take of the width behind their bars, widened slivers included. */
function toExtents(rows: readonly StackRow[], display: Display, notation: Notation): Extent[] {
  return rows.map(({ whole, parts }) => {
    const amount = displayed(whole, display);
    const words = Math.ceil(measure(formatValue(known(whole), display, notation)));
    return { amount, before: 0, behind: wholeAir + words + thinnest * parts.length };
  });
}
