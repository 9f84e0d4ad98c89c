import { s } from 'hastscript';
import { z } from 'zod';
import { fits, use } from '../../../../src/charts/column-use.ts';
import { coordinate } from '../../../../src/charts/coordinate.ts';
import { drawnTwice, namesIn } from '../../../../src/charts/figure-fault.ts';
import { drawFrame } from '../../../../src/charts/frame.ts';
import type { Kind } from '../../../../src/charts/kind.ts';
import { drawLabel } from '../../../../src/charts/label.ts';
import { nameOf } from '../../../../src/charts/mark.ts';
import type { Series } from '../../../../src/charts/series.ts';
import { markId } from '../../../../src/model/mark-id.ts';
import { amountOf, missing } from '../../../../src/quantity/value.ts';
import { figureWords, highlight } from '../../../../src/schema/figure.ts';
import { text } from '../../../../src/schema/parts.ts';

const schema = z.strictObject({
  kind: z.literal('dots'),
  ...figureWords,
  /** The column that names a row of dots. */
  label: text,
  /** The column that says how many there are. */
  count: text,
  highlight,
});

type DotsFigure = z.output<typeof schema>;

interface DotsSeries extends Series {
  readonly kind: 'dots';
  readonly rows: readonly { readonly id: string; readonly label: string; readonly count: number }[];
}

const rowHeight = 24;
const most = 40;

/** A toy: as many dots as there are things. It stands as deep here as where it is put. */
export const dots: Kind<DotsFigure, DotsSeries> = {
  name: 'dots',
  noun: 'chart of dots',
  marksOn: 'rows',
  takes: 'column',
  schema,
  examples: { 'three of one': { kind: 'dots', rows: [{ id: 'a', label: 'A', count: 3 }] } },
  excerpt: {
    least: 1,
    count: ({ rows }) => rows.length,
    few: (series, count) => ({ ...series, rows: series.rows.slice(0, count) }),
  },
  columnUses: ({ label, count }) => [
    ...use(fits.names, label, 'label'),
    ...use(fits.amounts, count, 'count'),
  ],
  tableColumns: ({ label, count }) => [label, count],
  amounts: () => undefined,
  texts: () => [],
  things: ({ label }) => label,
  highlightable: ({ label }) => ({ column: label }),
  names: ({ label }, rows) => [namesIn(rows, label)],
  faults: ({ label }, rows) => drawnTwice(rows, [label]),
  toSeries: ({ label, count }, rows) => ({
    kind: 'dots',
    rows: rows.map(({ cells, values }) => ({
      id: markId(cells[label] as string),
      label: cells[label] as string,
      count: amountOf(values[count] ?? missing) ?? 0,
    })),
  }),
  withOthers: (series) => series,
  draw: ({ rows }, frame) =>
    drawFrame(
      frame,
      rows.length * rowHeight,
      rows.flatMap(({ id, label, count }, index) => {
        if (count > most) throw new Error(`dots: no room for ${count} dots of "${label}"`);
        const y = (index + 0.5) * rowHeight;
        const name = drawLabel({
          lines: [label],
          face: 'grotesk-regular',
          x: 0,
          y: y + 5,
          anchor: 'start',
        });
        const d = Array.from({ length: count }, (_, place) => {
          const left = coordinate(80 + place * ((frame.width - 90) / most));
          return `M${left} ${coordinate(y - 2)}h4v4h-4z`;
        });
        return [name, s('path', { class: 'mark', dataId: id, d: d.join('') })];
      }),
    ),
  marks: ({ label, count }, rows) =>
    rows.map((row) => ({ id: markId(row.cells[label] as string), row, column: count })),
  wordsOf: (mark, { label, count }) => ({
    name: nameOf(mark, label),
    value: `${mark.row.cells[count]} dots`,
  }),
};
