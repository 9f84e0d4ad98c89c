import { create, type Font } from 'fontkit';
import type { Face } from '../charts/text.ts';
import { readSource } from './read-source.ts';

/** The faces that pictures are set in: those of drawings, and that of headlines. */
export type PictureFace = Face | 'newsreader-display';

/** A glyph in a line, in units of its font: `scale` of the line makes px of them. */
export interface PlacedGlyph {
  /** Unique in its face: the font's own number for it, e.g. "36"; "1-36" in its second file. */
  readonly id: string;
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

const fonts = new Map<PictureFace, readonly Font[]>();
const outlines = new Map<PictureFace, Map<string, string>>();
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
  const files = fontsOf(face);
  let pen = 0;
  const glyphs = runsOf(plain(text), files).flatMap((run) => {
    const { glyphs, positions } = (files[run.file] as Font).layout(run.text, features);
    return glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const id = run.file === 0 ? `${glyph.id}` : `${run.file}-${glyph.id}`;
      const placed = { id, x: pen + xOffset, y: -yOffset, d: outlineOf(glyph, id, face) };
      pen += xAdvance;
      return placed;
    });
  });
  const scale = size / (files[0] as Font).unitsPerEm;
  return { glyphs, width: pen * scale, scale };
}

/** Characters of a text that a face has no glyph for, each once. */
export function lackingIn(text: string, face: PictureFace): string[] {
  const files = fontsOf(face);
  return [...new Set(plain(text))].filter((one) => fileWith(one, files) === -1);
}

/** A text in pieces, each from one file of the face; what none has goes with the first. */
function runsOf(text: string, files: readonly Font[]): { text: string; file: number }[] {
  const runs: { text: string; file: number }[] = [];
  for (const one of text) {
    const file = Math.max(0, fileWith(one, files));
    const last = runs.at(-1);
    if (last?.file === file) last.text += one;
    else runs.push({ text: one, file });
  }
  return runs;
}

function fileWith(character: string, files: readonly Font[]): number {
  const point = character.codePointAt(0) ?? 0;
  return files.findIndex((font) => font.hasGlyphForCodePoint(point));
}

/**
 * Letters with their accents in one; spaces and hyphens of other kinds as the plain ones, and
 * invisible characters as nothing.
 */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2000-\u200a\u202f\u205f]/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/** The pages' file of a face, and those with what pages take from a font of the reader's. */
function fontsOf(face: PictureFace): readonly Font[] {
  const known = fonts.get(face);
  if (known) return known;
  const files = [`styles/fonts/${face}`, `pictures/fonts/${face}`, `pictures/fonts/${face}-signs`];
  const read = files.map((path) => create(readSource(`${path}.woff2`)) as Font);
  fonts.set(face, read);
  return read;
}

function outlineOf(glyph: ReturnType<Font['getGlyph']>, id: string, face: PictureFace): string {
  const kept = outlines.get(face) ?? new Map<string, string>();
  outlines.set(face, kept);
  // Fonts count y upwards, drawings downwards.
  const d =
    kept.get(id) ?? (glyph.id === 0 ? boxOf(glyph.advanceWidth) : glyph.path.scale(1, -1).toSVG());
  kept.set(id, d);
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
