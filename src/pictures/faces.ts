import { create, type Font } from 'fontkit';
import type { Face } from '../charts/text.ts';
import { readStyle } from './read-style.ts';

/** The faces that pictures are set in: those of drawings, and that of headlines. */
export type PictureFace = Face | 'newsreader-display';

/** A glyph in a line, in units of its font: `scale` of the line makes px of them. */
export interface PlacedGlyph {
  /** The font's own number for it. */
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Its outline as path data, y downwards from the baseline; empty for a space. */
  readonly d: string;
}

export interface SetLine {
  readonly glyphs: readonly PlacedGlyph[];
  /** From the first glyph's origin to the end of the last one's advance, px. */
  readonly width: number;
  /** Px of one unit of the font. */
  readonly scale: number;
}

/** As the pages have it; kerning and ligatures come by themselves. */
const features = ['pnum', 'lnum'];

const fonts = new Map<PictureFace, Font>();
const outlines = new Map<PictureFace, Map<number, string>>();
/** Lines that were set before: a drawing and its picture, and states of one figure, have the same. */
const setBefore = new Map<string, SetLine>();

/** One line of text, set as a browser sets it: kerned, with ligatures and proportional figures. */
export function setLine(text: string, face: PictureFace, size: number): SetLine {
  const key = `${face} ${size} ${text}`;
  const line = setBefore.get(key) ?? layOutLine(text, face, size);
  setBefore.set(key, line);
  return line;
}

function layOutLine(text: string, face: PictureFace, size: number): SetLine {
  const font = fontOf(face);
  const run = font.layout(withPlainSpaces(text), features);
  let pen = 0;
  const glyphs = run.glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
    const placed = { id: glyph.id, x: pen + xOffset, y: -yOffset, d: outlineOf(glyph, face) };
    pen += xAdvance;
    return placed;
  });
  const scale = size / font.unitsPerEm;
  return { glyphs, width: pen * scale, scale };
}

/** Characters of a text that a face has no glyph for, each once. */
export function lackingIn(text: string, face: PictureFace): string[] {
  const font = fontOf(face);
  const characters = new Set(withPlainSpaces(text));
  return [...characters].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
}

/** Spaces of other widths stand for the plain one that is never broken, and invisible characters for nothing. */
function withPlainSpaces(text: string): string {
  return text
    .replace(/[\u2000-\u200a\u202f\u205f]/g, '\u00a0')
    .replace(/[\u00ad\u200b\u2060]/g, '');
}

function fontOf(face: PictureFace): Font {
  const font = fonts.get(face) ?? (create(readStyle(`fonts/${face}.woff2`)) as Font);
  fonts.set(face, font);
  return font;
}

function outlineOf(glyph: ReturnType<Font['getGlyph']>, face: PictureFace): string {
  const kept = outlines.get(face) ?? new Map<number, string>();
  outlines.set(face, kept);
  // Fonts count y upwards, drawings downwards.
  const d =
    kept.get(glyph.id) ??
    (glyph.id === 0 ? boxOf(glyph.advanceWidth) : glyph.path.scale(1, -1).toSVG());
  kept.set(glyph.id, d);
  return d;
}

/** What stands for a character that a font lacks: our fonts leave it blank, and readers would not see that one is missing. */
function boxOf(advance: number): string {
  const [left, stroke] = [advance / 8, advance / 12];
  const [width, height] = [advance - 2 * left, advance * 1.3];
  const ring = (inset: number) => {
    const [x, y] = [Math.round(left + inset), Math.round(-inset)];
    const [right, top] = [Math.round(left + width - inset), Math.round(inset - height)];
    // The inner edge runs the other way round, so that the middle stays open.
    return inset === 0
      ? `M${x} ${y}L${right} ${y}L${right} ${top}L${x} ${top}Z`
      : `M${x} ${y}L${x} ${top}L${right} ${top}L${right} ${y}Z`;
  };
  return ring(0) + ring(stroke);
}
