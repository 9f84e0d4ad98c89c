import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate } from './coordinate.ts';
import { centring } from './label.ts';
import { fontSize } from './text.ts';

/** What a drawing is given: its width in px, never scaled, and its accessible name. */
export interface Frame {
  readonly width: number;
  readonly name: string;
  /**
   * Px that drawings of lines and of events make do with, as far as their labels can stand apart in
   * them; what is usual if left out. Drawings of rows are as high as their rows.
   */
  readonly height?: number;
}

/**
 * Each figure is drawn for a page, for a column, and for a phone, px; one that may take the full
 * width for that as well. It is shown 1,152 px wide there, a fifth larger with all of its words,
 * since it is looked at as a poster is.
 */
export const drawingWidths = { wide: 720, middle: 480, narrow: 288, full: 960 } as const;

export type DrawingName = keyof typeof drawingWidths;

/** The drawings that a page has of a figure, the narrowest first: what comes first is there first. */
export function drawingsFor({ width }: { readonly width?: 'full' | undefined }): DrawingName[] {
  const names: DrawingName[] = ['narrow', 'middle', 'wide'];
  return width === 'full' ? [...names, 'full'] : names;
}

/** Narrower than this, a drawing is laid out for a phone. */
export const narrowBelow = 480;

/** Labels need some room to stand in: 240 px is a 272 px screen with its margins. */
const narrowest = 240;

/**
 * The root of every drawing. Its name says what it shows; what is inside is hidden from screen
 * readers, who get the figure's table instead of stray labels.
 */
export function drawFrame(frame: Frame, height: number, children: readonly Element[]): Element {
  const { width, name } = frame;
  if (!(width >= narrowest)) {
    throw new Error(`drawFrame: a drawing must be at least ${narrowest} px wide, got ${width}`);
  }
  const high = Math.ceil(coordinate(height));
  return s(
    'svg',
    {
      class: 'chart',
      role: 'img',
      ariaLabel: name,
      viewBox: `0 0 ${width} ${high}`,
      width,
      height: high,
    },
    s('g', { ariaHidden: 'true', fontSize }, ...children),
  );
}

/** A drawing of nothing says so. */
export function drawEmpty(frame: Frame): Element {
  const middle = 22;
  return drawFrame(frame, 2 * middle, [
    s('text', { class: 'missing', y: coordinate(middle + centring) }, 'No data'),
  ]);
}
