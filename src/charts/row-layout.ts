import { max, type ScaleLinear } from 'd3';
import { type Extent, fitScale } from './fit-scale.ts';
import type { Notation } from './format-value.ts';
import { centring, type Label } from './label.ts';
import { type Face, fontSize, lineHeight, measure, wrap } from './text.ts';

/** How rows are laid out: where their names stand, and how values are written. */
export interface RowLayout {
  /** Names stand left of the marks; otherwise above them. */
  readonly beside: boolean;
  /** Where the room for marks begins, px. */
  readonly left: number;
  readonly width: number;
  readonly notation: Notation;
  readonly scale: ScaleLinear<number, number>;
}

/** What a row is called; in the regular face if none is given. */
export interface RowName {
  readonly label: string;
  readonly face?: Face;
}

/** A row's name, from the middle of its marks at 0, and the height that it takes above them. */
export interface RowHead {
  readonly label: Label;
  readonly height: number;
}

const labelAir = 8;
/** Names stand beside the marks while they leave them this share of the width. */
const largestShare = 0.4;
/** Marks with less room than this say too little, px. */
const usualRoom = 60;

/** Names beside the marks if they fit, else above; values in full if the marks keep some room. */
export function layOutRows(
  names: readonly RowName[],
  width: number,
  toExtents: (notation: Notation) => readonly Extent[],
  leastRoom = usualRoom,
): RowLayout {
  const widest = max(names, ({ label, face }) => measure(label, face)) ?? 0;
  const column = Math.ceil(widest + labelAir);
  const layout = (beside: boolean, notation: Notation): RowLayout => {
    const left = beside ? column : 0;
    const scale = fitScale(toExtents(notation), left, width);
    return { beside, left, width, notation, scale };
  };
  if (column <= width * largestShare) {
    const beside = layout(true, 'full');
    if (roomOf(beside) >= leastRoom) return beside;
  }
  const above = layout(false, 'full');
  return roomOf(above) >= leastRoom ? above : layout(false, 'short');
}

/** The name beside marks whose middle is at 0, or above whatever reaches `reach` px above it. */
export function placeHead(
  { label: name, face = 'grotesk-regular' }: RowName,
  { beside, left, width }: RowLayout,
  reach: number,
): RowHead {
  if (beside) {
    const label: Label = { lines: [name], face, x: left - labelAir, y: centring, anchor: 'end' };
    return { label, height: 0 };
  }
  const lines = wrap(name, face, fontSize, width);
  const height = Math.max(1, lines.length) * lineHeight;
  const y = fontSize - reach - height;
  return { label: { lines, face, x: 0, y, anchor: 'start' }, height };
}

function roomOf({ scale }: RowLayout): number {
  const [from = 0, to = 0] = scale.range();
  return to - from;
}
