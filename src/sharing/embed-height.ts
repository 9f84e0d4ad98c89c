import { drawChart } from '../charts/draw.ts';
import { drawingWidths } from '../charts/frame.ts';
import { type Face, wrap } from '../charts/text.ts';
import { toSeries } from '../model/figure-series.ts';
import { plainContext } from '../prose/article-context.ts';
import type { CompiledView } from '../prose/compile-content.ts';
import { plainText } from '../prose/to-tree.ts';
import type { Content } from '../reading/content.ts';
import { wordsOfView } from './figure-words.ts';

/** How styles/embed.css, figure.css and base.css set a framed figure, px. */
const root = 18;
const title = { face: 'grotesk-bold', size: 1.08 * root, line: 1.08 * root * 1.28 } as const;
const subtitle = { face: 'grotesk-regular', size: 0.8 * root, line: 0.8 * root * 1.4 } as const;
const foot = { face: 'grotesk-regular', size: 0.78 * root, line: 0.78 * root * 1.5 } as const;
/** The widest that a phone's drawing is shown, and the narrowest window that gets the wide one. */
const widestNarrow = 22 * root;
const wideFrom = 768;
/** Rule, padding, and the air between the parts. */
const air = 2 + (0.7 + 0.3 + 1.1 + 0.6 + 0.6) * root;
/** Frames are seldom narrower, and hardly ever wider. */
const widths = [320, 360, widestNarrow, 600, wideFrom - 1, wideFrom, 1000];

/** The height of a frame, px, that shows a figure whole at every usual width, for pages that run no script. */
export function embedHeight(view: CompiledView, content: Content): number {
  const dataset = content.datasets.get(view.drawing.rows.dataset);
  if (!dataset) throw new Error(`embedHeight: there is no dataset ${view.drawing.rows.dataset}`);
  const words = wordsOfView(view, content, dataset, plainContext(content));
  const series = toSeries(view.drawing, dataset);
  const drawn = (width: number) =>
    Number(drawChart(series, { width, name: '' }).properties['height']);
  const [wide, narrow] = [drawn(drawingWidths.wide), drawn(drawingWidths.narrow)];
  const heights = widths.map((width) => {
    const set = (text: string, { face, size, line }: { face: Face; size: number; line: number }) =>
      wrap(text, face, size, width - 2).length * line;
    const narrowScale = Math.min(width - 2, widestNarrow) / drawingWidths.narrow;
    return (
      air +
      set(view.title.plain, title) +
      set(view.subtitle.plain, subtitle) +
      (width >= wideFrom ? wide : narrow * narrowScale) +
      set(plainText({ type: 'root', children: [...words.foot] }), foot) +
      foot.line
    );
  });
  return Math.ceil(Math.max(...heights));
}
