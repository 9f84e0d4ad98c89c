import type { Element } from 'hast';
import { s } from 'hastscript';
import { measure } from '../charts/text.ts';
import {
  type Block,
  drawWords,
  type Leg,
  layBlocks,
  paragraph,
  type Style,
  space,
} from './blocks.ts';
import { paint } from './paint.ts';
import { colourOf, type Theme } from './theme.ts';

/** What stands round a drawing that stands alone. All of it plain text. */
export interface PosterWords {
  /** The finding. */
  readonly title: string;
  /** The measure, the unit and the span. */
  readonly subtitle: string;
  /** What it shows, for someone who cannot see it; in the file, not in the picture. */
  readonly description: string;
  readonly note?: string;
  /** The whole line, with its lead and the edition, e.g. "Source: Port City Council, Counts, 2026". */
  readonly source: string;
  /** Who publishes it, and the address of the figure's page without "https://". */
  readonly site: { readonly name: string; readonly address: string };
}

const margin = 24;
const ruleHeight = 2;

/**
 * A drawing with its words round it, painted, on paper. It is as wide as the drawing and its
 * margins: a drawing is never scaled, so that its type stays what it was drawn with.
 * The words are still words: `outline` makes shapes of them.
 */
export function drawPoster(words: PosterWords, drawing: Element, theme: Theme): Element {
  const column = { left: margin, width: Number(drawing.properties['width']) };
  const width = column.width + 2 * margin;
  const all = layBlocks([
    space(margin),
    strongRule(column, theme),
    space(12),
    ...headBlocks(words, column, theme),
    space(18),
    drawingBlock(drawing, column, theme),
    space(16),
    ...footBlocks(words, column, theme),
    space(margin - 4),
  ]);
  const height = Math.ceil(all.height);
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      xmlnsXLink: 'http://www.w3.org/1999/xlink',
      role: 'img',
      // What SVG takes for granted; ImageMagick's own reader strokes every shape that does not say so.
      stroke: 'none',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    s('title', words.title),
    s('desc', words.description),
    s('rect', { width, height, fill: colourOf('paper', theme) }),
    ...all.draw(0),
  );
}

function strongRule({ left, width }: Leg, theme: Theme): Block {
  const fill = colourOf('ink', theme);
  return {
    height: ruleHeight,
    draw: (y) => [s('rect', { x: left, y, width, height: ruleHeight, fill })],
  };
}

function headBlocks({ title, subtitle }: PosterWords, column: Leg, theme: Theme): Block[] {
  const ink: Style = { face: 'grotesk-bold', size: 17, leading: 22, fill: colourOf('ink', theme) };
  const muted: Style = {
    face: 'grotesk-regular',
    size: 13,
    leading: 18,
    fill: colourOf('muted', theme),
  };
  return [paragraph(title, ink, column), space(4), paragraph(subtitle, muted, column)];
}

/** The drawing in place of its own root, which would cut off what hangs over it. */
function drawingBlock(drawing: Element, { left }: Leg, theme: Theme): Block {
  const painted = paint(drawing, theme);
  const { viewBox, width, height, role, ariaLabel, ...look } = painted.properties;
  return {
    height: Number(height),
    draw: (top) => [
      {
        ...painted,
        tagName: 'g',
        properties: { ...look, transform: `translate(${left} ${top})` },
      },
    ],
  };
}

function footBlocks(words: PosterWords, column: Leg, theme: Theme): Block[] {
  const style: Style = {
    face: 'grotesk-regular',
    size: 12,
    leading: 17,
    fill: colourOf('muted', theme),
  };
  return [
    ...(words.note ? [paragraph(words.note, style, column), space(3)] : []),
    paragraph(words.source, style, column),
    space(11),
    ...siteBlocks(words.site, style, column, theme),
  ];
}

/** Who publishes it at left, where at right; one below the other if the two would touch. */
function siteBlocks(
  { name, address }: PosterWords['site'],
  style: Style,
  column: Leg,
  theme: Theme,
): Block[] {
  const bold: Style = { ...style, face: 'grotesk-bold', fill: colourOf('ink', theme) };
  const both = measure(name, bold.face, bold.size) + measure(address, style.face, style.size);
  if (both + 24 > column.width)
    return [paragraph(name, bold, column), paragraph(address, style, column)];
  const right = column.left + column.width;
  return [
    {
      height: style.leading,
      draw: (top) => [
        drawWords(name, bold, column.left, top),
        drawWords(address, style, right, top, 'end'),
      ],
    },
  ];
}
