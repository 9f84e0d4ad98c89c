import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { drawingWidths } from '../charts/frame.ts';
import { rowsPerSource } from '../model/row-sources.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';

import { drawingName, drawOnPaper, type PaperMeasure } from './briefing/drawn.ts';
import type { PlacedFigure } from './briefing/placed-figures.ts';
import { captionOf } from './caption.ts';
import type { Edition } from './edition.ts';
import { withoutLinks } from './without-links.ts';

/** A figure on paper, drawn for its place. */
export interface PaperFigure {
  readonly title: readonly ElementContent[];
  readonly subtitle: readonly ElementContent[];
  readonly foot: readonly ElementContent[];
  readonly measure: PaperMeasure;
  readonly drawing: string;
  /** For a narrow screen that shows the sheet. */
  readonly narrow: string;
}

/** Sets a figure on paper. Its sources are named by their numbers, or by who published them where there is no list. */
export function paperFigure(
  { view, measure }: PlacedFigure,
  { content }: Edition,
  context: RenderContext,
): PaperFigure {
  const { note, origin } = captionOf(view, content.sources, context);
  const numbers = [...rowsPerSource(view.drawing, view.dataset).keys()].flatMap(
    (id) => context.citationNumber(id) ?? [],
  );
  const sources = numbers.length > 0 ? numbered(numbers) : origin;
  return {
    title: finishAll(view.title.children, context),
    subtitle: finishAll(view.subtitle.children, context),
    foot: withoutLinks([...note, { type: 'text', value: ' ' }, ...sources]),
    measure,
    drawing: drawOnPaper(view, measure).svg,
    narrow: view.drawn(drawingWidths.narrow, drawingName(view)).svg,
  };
}

/** "Sources: 1–4, 7": numbers of a list, those that follow one another as a range. */
function numbered(numbers: readonly number[]): ElementContent[] {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const words = ranges.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
  );
  const name = numbers.length === 1 ? 'Source:' : 'Sources:';
  return [h('b', name), { type: 'text', value: ` ${words.join(', ')}.` }];
}
