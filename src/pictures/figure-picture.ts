import type { Element } from 'hast';
import { drawChart } from '../charts/draw.ts';
import type { Series } from '../charts/series.ts';
import { svgFileText } from '../charts/svg-text.ts';
import { layer } from './layer.ts';
import { type OutlineOptions, outline } from './outline.ts';
import { drawPoster, type PosterWords } from './poster.ts';
import { rasterize } from './rasterize.ts';
import type { Theme } from './theme.ts';

const drawingWidth = 720;

/** A figure with its words as a file that stands alone: no font, no stylesheet, no class. */
export function figureSvg(words: PosterWords, series: Series, theme: Theme = 'light'): string {
  return toSvg(figurePoster(words, series, theme));
}

/** The same as pixels, `scale` times its size. */
export function figurePng(
  words: PosterWords,
  series: Series,
  theme: Theme = 'light',
  scale = 2,
): Uint8Array {
  return toPng(figurePoster(words, series, theme), scale);
}

function figurePoster(words: PosterWords, series: Series, theme: Theme): Element {
  const drawing = drawChart(series, { width: drawingWidth, name: words.title });
  return drawPoster(words, drawing, theme);
}

/** Any picture, painted and with its words, as a file. */
export function toSvg(picture: Element, options: OutlineOptions = {}): string {
  const markup = svgFileText(layer(outline(picture, options)));
  return `${toXml(markup)}\n`;
}

/** Characters that XML 1.0 does not have (section 2.2). */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Without what HTML may hold and XML may not: such characters, and the end of a section that never began. */
function toXml(markup: string): string {
  return markup.replaceAll(notInXml, '').replaceAll(']]>', ']]&gt;');
}

/** Any picture as PNG. A character that the fonts lack is a box, whatever fonts the machine has. */
function toPng(picture: Element, scale = 2): Uint8Array {
  return rasterize(toSvg(picture, { lacking: 'boxes' }), scale);
}
