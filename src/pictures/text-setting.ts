import type { Properties } from 'hast';
import type { Anchor } from '../charts/label.ts';
import type { PictureFace } from './faces.ts';

/** How words are set: what a text has of its own and from the elements round it. */
export interface Setting {
  readonly face: PictureFace;
  /** Px. */
  readonly size: number;
  readonly anchor: Anchor;
  readonly stroke: string;
  /** Px. */
  readonly strokeWidth: number;
}

/** What SVG takes for granted. */
export const initialSetting: Setting = {
  face: 'grotesk-regular',
  size: 16,
  anchor: 'start',
  stroke: 'none',
  strokeWidth: 1,
};

/** The setting of an element inside one that has the setting `from`. */
export function settingOf(properties: Properties, from: Setting): Setting {
  const { fontSize, fontWeight, fontFamily, textAnchor, stroke, strokeWidth } = properties;
  return {
    face: faceOf(fontWeight, fontFamily) ?? from.face,
    size: Number(fontSize ?? from.size),
    anchor: textAnchor === undefined ? from.anchor : (String(textAnchor) as Anchor),
    stroke: String(stroke ?? from.stroke),
    strokeWidth: Number(strokeWidth ?? from.strokeWidth),
  };
}

function faceOf(weight: unknown, family: unknown): PictureFace | undefined {
  if (String(family ?? '').startsWith('Newsreader')) return 'newsreader-display';
  if (weight === undefined) return undefined;
  return weight === 'bold' || Number(weight) >= 600 ? 'grotesk-bold' : 'grotesk-regular';
}
