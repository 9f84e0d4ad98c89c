import { examples } from '../../src/charts/examples.ts';
import type { Series } from '../../src/charts/series.ts';
import { toSeries } from '../../src/charts/to-series.ts';
import { openContent } from '../../src/integration/open-content.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { FigureDescription } from '../../src/schema/figure.ts';
import { partsOf } from '../content/lay-content.ts';
import { contentFrom, filesIn } from '../docs/examples.ts';

/** A figure in one of its states, with the rows that it is drawn from. */
export interface DrawnView {
  /** Where it is from, e.g. "content: landings/2024". */
  readonly name: string;
  readonly drawing: FigureDescription;
  readonly dataset: Dataset;
  readonly series: Series;
}

/** Every state of every figure: of what we publish, of the content for tests, and of the guide. */
export async function everyView(): Promise<DrawnView[]> {
  const folders = {
    content: 'content',
    good: 'tests/content/good',
    guide: await contentFrom(await filesIn('docs/figures.md')),
  };
  const views = Object.entries(folders).map(async ([from, folder]) => {
    const { content, compiled } = partsOf(await openContent(folder));
    return [...compiled.figures.values()].flatMap(({ figure, views }) =>
      views.map(({ state, drawing }): DrawnView => {
        const dataset = content.datasets.get(drawing.rows.dataset);
        if (!dataset) throw new Error(`everyView: ${figure.id} draws no dataset`);
        const name = `${from}: ${figure.id}${state ? `/${state.id}` : ''}`;
        return { name, drawing, dataset, series: toSeries(drawing, dataset, content.areas) };
      }),
    );
  });
  return (await Promise.all(views)).flat();
}

/** The named examples of every kind. */
export const everyExample: readonly { readonly name: string; readonly series: Series }[] =
  Object.entries(examples).flatMap(([kind, series]) =>
    Object.entries(series).map(([name, series]) => ({ name: `${kind}: ${name}`, series })),
  );
