import type { Element } from 'hast';
import { drawChart } from '../charts/draw.ts';
import { kindOf } from '../charts/kind-of.ts';
import type { Series } from '../charts/series.ts';
import { svgText } from '../charts/svg-text.ts';
import { toSeries } from '../charts/to-series.ts';
import { addressOf } from '../model/address.ts';
import type { GroundArea } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import type { CompiledFigure, CompiledView } from '../prose/compile-content.ts';
import { figureVersion } from './figure-version.ts';
import { once } from './once.ts';

/** A drawing of a view, so many px wide. */
export interface DrawnView {
  readonly tree: Element;
  readonly svg: string;
  /** In px. */
  readonly height: number;
}

/** A figure in one of its states, with the rows that it draws. */
export interface EditionView extends CompiledView {
  readonly figure: EditionFigure;
  readonly dataset: Dataset;
  /** Those that it shades. */
  readonly areas: readonly GroundArea[];
  /** The state in its address: absent for the one that opens, which is the figure itself. */
  readonly addressState: string | undefined;
  /** From the site's root. One thing has one address, whichever of its pages is read. */
  readonly address: string;
  series(): Series;
  /** Drawn under a name for who does not see it; the same drawing once, however many pages show it. */
  drawn(width: number, name: string): DrawnView;
  version(): Promise<string>;
}

/** A figure with the dataset that it draws, as it opens and in each of its states. */
export interface EditionFigure {
  readonly id: string;
  readonly compiled: CompiledFigure;
  readonly opening: EditionView;
  /** In the author's order; the opening view alone where there are no states. */
  readonly views: readonly EditionView[];
  /** By the part of its addresses below /figures/: "landings", or "landings/2024" for a state. */
  readonly paths: ReadonlyMap<string, EditionView>;
}

/** Resolves a figure. Throws where its dataset is not there: the checks see to that it is. */
export function toEditionFigure(
  compiled: CompiledFigure,
  datasets: ReadonlyMap<string, Dataset>,
  areas: ReadonlyMap<string, GroundArea>,
): EditionFigure {
  const { id } = compiled.figure;
  const dataset = datasets.get(compiled.drawing.rows.dataset);
  if (!dataset) throw new Error(`toEditionFigure: ${id} draws no dataset`);
  const of = (view: CompiledView): EditionView => toView(view, () => figure, dataset, areas);
  const views = compiled.views.map(of);
  const opening = views.find(({ state }) => state?.id === compiled.state?.id) ?? of(compiled);
  const figure: EditionFigure = {
    id,
    compiled,
    opening,
    views,
    paths: new Map([
      [id, opening] as const,
      ...views.flatMap((view) => (view.state ? [[`${id}/${view.state.id}`, view] as const] : [])),
    ]),
  };
  return figure;
}

function toView(
  view: CompiledView,
  figureOf: () => EditionFigure,
  dataset: Dataset,
  areas: ReadonlyMap<string, GroundArea>,
): EditionView {
  const series = once(() => toSeries(view.drawing, dataset, areas));
  const uses = kindOf(view.drawing).areaUses?.(view.drawing) ?? [];
  const shaded = uses.flatMap(({ id }) => areas.get(id) ?? []);
  const drawings = new Map<string, DrawnView>();
  const addressState = once(() => {
    const { state } = figureOf().compiled;
    return view.state?.id === state?.id ? undefined : view.state?.id;
  });
  return {
    ...view,
    dataset,
    areas: shaded,
    series,
    get figure() {
      return figureOf();
    },
    get addressState() {
      return addressState();
    },
    get address() {
      return addressOf.figure(figureOf().id, addressState());
    },
    drawn(width, name) {
      const key = `${width} ${name}`;
      const drawn = drawings.get(key) ?? draw(series(), width, name);
      drawings.set(key, drawn);
      return drawn;
    },
    version: once(() => figureVersion(view, dataset, shaded)),
  };
}

function draw(series: Series, width: number, name: string): DrawnView {
  const tree = drawChart(series, { width, name });
  const svg = svgText(tree);
  return { tree, svg, height: Number(tree.properties['height']) };
}
