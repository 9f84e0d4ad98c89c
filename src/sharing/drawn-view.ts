import { toHtml } from 'hast-util-to-html';
import { drawChart } from '../charts/draw.ts';
import { toSeries } from '../charts/to-series.ts';
import type { CompiledView } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';

/** A drawing as a page has it. */
export interface DrawnView {
  readonly svg: string;
  /** In px. */
  readonly height: number;
}

/** Kept for as long as the view is: an article, its briefing, a figure's page and its frames show the same. */
const known = new WeakMap<CompiledView['drawing'], Map<string, DrawnView>>();

/** A view drawn so many px wide, under a name for who does not see it. Throws where there are no rows to draw. */
export function drawnView(
  { drawing }: Pick<CompiledView, 'drawing'>,
  { datasets }: Pick<Content, 'datasets'>,
  frame: { readonly width: number; readonly name: string },
): DrawnView {
  const drawn = known.get(drawing) ?? new Map<string, DrawnView>();
  known.set(drawing, drawn);
  const key = `${frame.width} ${frame.name}`;
  const before = drawn.get(key);
  if (before) return before;
  const dataset = datasets.get(drawing.rows.dataset);
  if (!dataset) throw new Error(`drawnView: there is no dataset ${drawing.rows.dataset}`);
  const chart = drawChart(toSeries(drawing, dataset), frame);
  const view = {
    svg: toHtml(chart, { space: 'svg' }),
    height: Number(chart.properties['height']),
  };
  drawn.set(key, view);
  return view;
}
