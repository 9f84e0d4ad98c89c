import type { Element } from 'hast';
import { s } from 'hastscript';
import { fontMetrics } from '../charts/font-metrics.generated.ts';
import { wrapEvenly } from '../charts/text.ts';
import type { PictureFace } from './faces.ts';

/** A part of a picture that takes the full width and stands below the one before, px. */
export interface Block {
  readonly height: number;
  /** Its elements, with its upper edge at `top`. */
  readonly draw: (top: number) => readonly Element[];
}

/** How words are set. */
export interface Style {
  readonly face: PictureFace;
  readonly size: number;
  /** From baseline to baseline, px. */
  readonly leading: number;
  readonly fill: string;
}

/** Where a column of blocks stands, px. */
export interface Leg {
  readonly left: number;
  readonly width: number;
}

/** Nothing, so high. */
export function space(height: number): Block {
  return { height, draw: () => [] };
}

/** Words over as many lines as they need, the last of them not much shorter than the others. */
export function paragraph(words: string, style: Style, column: Leg): Block {
  const lines = wrapEvenly(words, style.face, style.size, column.width);
  return {
    height: lines.length * style.leading,
    draw: (top) =>
      lines.map((line, index) => drawWords(line, style, column.left, top + index * style.leading)),
  };
}

/** One line of words whose capitals stand in the middle of their line. */
export function drawWords(
  words: string,
  { face, size, leading, fill }: Style,
  x: number,
  top: number,
  anchor: 'start' | 'end' = 'start',
): Element {
  const capitals = (fontMetrics[face].capHeight * size) / 1000;
  return s(
    'text',
    {
      x,
      y: top + (leading + capitals) / 2,
      fill,
      fontSize: size,
      ...(face === 'grotesk-bold' ? { fontWeight: 700 } : {}),
      ...(face === 'newsreader-display' ? { fontFamily: 'Newsreader Display' } : {}),
      ...(anchor === 'start' ? {} : { textAnchor: anchor }),
    },
    words,
  );
}

/** Blocks one below the other, from `top` on; the height is that of all of them. */
export function layBlocks(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (top) => {
      let y = top;
      return blocks.flatMap((block) => {
        const drawn = block.draw(y);
        y += block.height;
        return drawn;
      });
    },
  };
}
