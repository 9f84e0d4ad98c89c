import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { drawingWidths } from '../../src/charts/frame.ts';
import { marksOf } from '../../src/charts/marks.ts';
import { toSeries } from '../../src/charts/to-series.ts';
import type { GroundArea } from '../../src/model/area.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { FigureDescription } from '../../src/schema/figure.ts';
import type { KnownFigure, KnownSeries } from '../charts/known.ts';

/**
 * A drawing has a mark for every row with an amount, each once, and beside them only its lines, and
 * what a stack leaves of its wholes. A part of zero has no extent, so no mark in a stack.
 */
export function expectMarkOfEachRow(
  figure: FigureDescription,
  dataset: Dataset,
  areas?: ReadonlyMap<string, GroundArea>,
): void {
  const drawing = figure as KnownFigure;
  const series = toSeries(drawing, dataset, areas) as KnownSeries;
  const lines = 'lines' in series ? series.lines.map(({ id }) => id) : [];
  const rests =
    series.kind === 'stack' && drawing.kind === 'stack' && drawing.parts.rest !== undefined
      ? series.rows.map(({ id }) => `${id}:${series.parts.at(-1)?.id}`)
      : [];
  const marks = marksOf(drawing, dataset)
    .filter(({ row, column }) => drawing.kind !== 'stack' || amountIn(row.values[column]) !== 0)
    .map(({ id }) => id)
    .sort();
  expect(new Set(marks).size).toBe(marks.length);
  for (const width of Object.values(drawingWidths)) {
    const drawn = drawnIds(drawChart(series, { width, name: 'A figure' }));
    const ofRows = drawn.filter((id) => !lines.includes(id) && !rests.includes(id));
    expect(ofRows.sort()).toEqual(marks);
  }
}

function amountIn(value: { readonly kind: string } | undefined): number | undefined {
  return value && 'amount' in value ? Number(value.amount) : undefined;
}

/** What the elements of a drawing are found by. */
function drawnIds(tree: Nodes): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['dataId'] === 'string') ids.push(properties['dataId']);
  });
  return ids;
}
