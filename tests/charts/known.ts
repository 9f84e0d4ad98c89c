import { examples } from '../../src/charts/examples.ts';
import type { BarFigure } from '../../src/charts/kinds/bar/bar-schema.ts';
import type { BarSeries } from '../../src/charts/kinds/bar/bar-series.ts';
import type { BumpFigure } from '../../src/charts/kinds/bump/bump-schema.ts';
import type { BumpSeries } from '../../src/charts/kinds/bump/bump-series.ts';
import type { LineFigure } from '../../src/charts/kinds/line/line-schema.ts';
import type { LineSeries } from '../../src/charts/kinds/line/line-series.ts';
import type { MapFigure } from '../../src/charts/kinds/map/map-schema.ts';
import type { MapSeries } from '../../src/charts/kinds/map/map-series.ts';
import type { RangeFigure } from '../../src/charts/kinds/range/range-schema.ts';
import type { RangeSeries } from '../../src/charts/kinds/range/range-series.ts';
import type { StackFigure } from '../../src/charts/kinds/stack/stack-schema.ts';
import type { StackSeries } from '../../src/charts/kinds/stack/stack-series.ts';
import type { TimelineFigure } from '../../src/charts/kinds/timeline/timeline-schema.ts';
import type { TimelineSeries } from '../../src/charts/kinds/timeline/timeline-series.ts';
import type { Series } from '../../src/charts/series.ts';

/** Figures of the kinds that tests look inside of; the house itself knows none. */
export type KnownFigure =
  | BarFigure
  | BumpFigure
  | LineFigure
  | MapFigure
  | RangeFigure
  | StackFigure
  | TimelineFigure;

/** Series of the same kinds. */
export type KnownSeries =
  | BarSeries
  | BumpSeries
  | LineSeries
  | MapSeries
  | RangeSeries
  | StackSeries
  | TimelineSeries;

/** A named example. Throws where there is none of that name. */
export function exampleOf(kind: string, name: string): Series {
  const example = examples[kind]?.[name];
  if (!example) throw new Error(`exampleOf: there is no ${kind} called ${name}`);
  return example;
}
