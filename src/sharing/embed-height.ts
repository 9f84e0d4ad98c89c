import { dateWords } from '../charts/calendar.ts';
import { drawingWidths } from '../charts/frame.ts';
import { type Face, wrapper } from '../charts/text.ts';
import type { ChangeLine } from '../edition/change-line.ts';
import type { EmbeddedFigure } from '../edition/pages/figure-page.ts';

/** How a text is set, px. */
interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly line: number;
}

/** How styles/embed.css, figure.css and base.css set a framed figure, px. */
const root = 18;
const title: Setting = { face: 'grotesk-bold', size: 1.08 * root, line: 1.08 * root * 1.28 };
const subtitle: Setting = { face: 'grotesk-regular', size: 0.8 * root, line: 0.8 * root * 1.4 };
const foot: Setting = { face: 'grotesk-regular', size: 0.78 * root, line: 0.78 * root * 1.5 };
/** Left and right of the figure together. */
const sides = 2 * 0.8 * root;
/** Above and below it, its rule, and the air between title, subtitle and drawing. */
const around = 2 * 0.7 * root + 2 + (0.7 + 0.3 + 1.1) * root;
/** Above each text below the drawing, and between note and source. */
const footAir = 0.6 * root;
const footGap = 0.3 * root;
/** Of changes: above and below them all, between two, and left of each; left of what it said (styles/changes.css). */
const changesAir = 0.9 * root;
const changeGap = 0.7 * root;
const changeInset = 3 + 1.1 * root;
const saidInset = 7.5 * root;
/** The widest that each drawing is shown. */
const widest: EmbeddedFigure['heights'] = {
  wide: drawingWidths.wide,
  middle: 36 * root,
  narrow: 22 * root,
};
/** Frames are seldom narrower, and hardly ever wider, px. */
const [narrowestFrame, widestFrame] = [320, 1000];

/** The words that lead from a frame to the page of its figure. */
export function creditWords(site: string): string {
  return `${site}: this figure with its data`;
}

/** The height of a frame, px, that shows a figure whole at every usual width, for pages that run no script. */
export function embedHeight(embed: EmbeddedFigure): number {
  const { note, changes } = embed;
  const drawings = heightsOf(embed);
  const texts = [
    heightOf(embed.title, title),
    heightOf(embed.subtitle, subtitle),
    ...(note ? [heightOf(note, foot)] : []),
    heightOf(embed.source, foot),
    heightOf(creditWords(embed.name), foot),
  ];
  const heightOfLog = heightOfChanges(changes);
  const heightAt = (width: number) =>
    around +
    texts.reduce((sum, height) => sum + height(width), 0) +
    drawings(width) +
    (note ? footGap : 0) +
    heightOfLog(width - changeInset) +
    2 * footAir;
  let highest = 0;
  for (let frame = narrowestFrame; frame <= widestFrame; frame += 1) {
    highest = Math.max(highest, heightAt(frame - sides));
  }
  return Math.ceil(highest);
}

/** The height of the drawing that is shown at a width. */
function heightsOf({ heights }: EmbeddedFigure): Height {
  const shown = (['wide', 'middle', 'narrow'] as const).map((name) => ({
    drawn: drawingWidths[name],
    widest: widest[name],
    height: heights[name],
  }));
  return (width) => {
    const largest = shown.find(({ drawn }) => drawn <= width) ?? shown.at(-1);
    if (!largest) return 0;
    return (largest.height * Math.min(width, largest.widest)) / largest.drawn;
  };
}

/** A height at a width, px: asked for at every usual width. */
type Height = (width: number) => number;

function heightOfChanges(changes: readonly ChangeLine[]): Height {
  if (changes.length === 0) return () => 0;
  const texts = changes.flatMap(({ name, date, plain, was, now, article }) => {
    const head = `${name} ${dateWords(date)} in “${article.title}”`;
    const said = [was, now]
      .flatMap((text) => text ?? [])
      .map((text) => {
        const height = heightOf(text, foot);
        return (width: number) => height(width - saidInset);
      });
    return [heightOf(head, foot), heightOf(plain, foot), ...said];
  });
  const gaps = 2 * changesAir + (changes.length - 1) * changeGap;
  return (width) => texts.reduce((sum, height) => sum + height(width), gaps);
}

function heightOf(text: string, { face, size, line }: Setting): Height {
  const wrapTo = wrapper(text, face, size);
  return (width) => wrapTo(width).length * line;
}
