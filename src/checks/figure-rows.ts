import type { Dataset } from '../model/dataset.ts';
import { selectRows } from '../model/select.ts';
import { listed, nearest } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content, Figure } from '../reading/content.ts';
import type { Column } from '../schema/dataset.ts';
import { checkMarks } from './figure-marks.ts';
import { checkUnit } from './figure-unit.ts';
import { checkKnownId } from './known-id.ts';
import { checkSelection } from './selection.ts';

/** What a figure names is in its dataset: columns of the right kind, texts that occur, rows to draw. */
export function checkFigureRows(content: Content, _: CompiledContent): Problem[] {
  return [...content.figures.values()].flatMap((figure) => {
    const { rows } = figure.drawing;
    const dataset = content.datasets.get(rows.dataset);
    if (!dataset) {
      return checkKnownId(content, 'dataset', rows.dataset, figure.placeOf(['rows', 'dataset']));
    }
    const selection = checkSelection(
      dataset,
      rows,
      (path) => figure.placeOf(['rows', ...path]),
      'figure-rows',
    );
    if (selection.length > 0) return selection;
    const columns = columnUses(figure).flatMap((use) => checkColumn(figure, dataset, use));
    if (columns.length > 0) return columns;
    const texts = textUses(figure).flatMap((use) => checkTexts(figure, dataset, use));
    if (texts.length > 0) return texts;
    if (selectRows(dataset, rows).length > 0) {
      return [...checkUnit(figure, dataset), ...checkMarks(figure, dataset)];
    }
    return [
      problemAt(figure.placeOf(['rows']), {
        rule: 'figure-rows',
        found: `no row of ${dataset.id}`,
        wanted: 'at least one row to draw',
        hint: 'loosen where: or except:',
      }),
    ];
  });
}

interface ColumnUse {
  readonly path: readonly string[];
  readonly column: string;
  readonly types: readonly Column['type'][];
}

/** Which columns a figure of each kind names, and of what type they must be. */
function columnUses({ drawing }: Figure): ColumnUse[] {
  const use = (path: string[], column: string, ...types: Column['type'][]) => ({
    path,
    column,
    types,
  });
  switch (drawing.kind) {
    case 'bar':
      return [
        use(['label'], drawing.label, 'text', 'date', 'integer'),
        use(['value'], drawing.value, 'number', 'integer'),
      ];
    case 'line':
      return [
        use(['steps', 'column'], drawing.steps.column, 'text', 'date', 'integer'),
        use(['value'], drawing.value, 'number', 'integer'),
        use(['series'], drawing.series, 'text', 'integer'),
        ...(drawing.pointLabel ? [use(['pointLabel'], drawing.pointLabel, 'text')] : []),
      ];
    case 'timeline':
      return [
        use(['date'], drawing.date, 'date'),
        use(['event'], drawing.event, 'text'),
        use(['tracks', 'column'], drawing.tracks.column, 'text'),
      ];
  }
}

function checkColumn(figure: Figure, dataset: Dataset, use: ColumnUse): Problem[] {
  const column = dataset.columns[use.column];
  if (column && use.types.includes(column.type)) return [];
  const fitting = Object.keys(dataset.columns).filter((name) =>
    use.types.includes((dataset.columns[name] as Column).type),
  );
  const meant = nearest(use.column, fitting);
  return [
    problemAt(figure.placeOf(use.path), {
      rule: 'figure-rows',
      found: column
        ? `the column "${use.column}" of ${column.type}`
        : `the column "${use.column}", which ${dataset.id} has not`,
      wanted: `a column of ${use.types.join(' or ')}: ${listed(fitting)}`,
      hint: meant ? `write "${meant}"` : 'name a column of the dataset',
    }),
  ];
}

interface TextUse {
  readonly path: readonly (string | number)[];
  readonly column: string;
  readonly text: string;
}

/** Texts that must occur among the rows drawn: highlights and tracks. */
function textUses({ drawing }: Figure): TextUse[] {
  const highlighted = { bar: 'label', line: 'series', timeline: 'date' } as const;
  const column = (drawing as unknown as Record<string, string>)[
    highlighted[drawing.kind]
  ] as string;
  const highlights = drawing.highlight.map((text, index) => ({
    path: ['highlight', index],
    column,
    text,
  }));
  if (drawing.kind !== 'timeline') return highlights;
  const tracks = drawing.tracks.values.map((text, index) => ({
    path: ['tracks', 'values', index],
    column: drawing.tracks.column,
    text,
  }));
  return [...highlights, ...tracks];
}

function checkTexts(figure: Figure, dataset: Dataset, use: TextUse): Problem[] {
  const texts = new Set(
    selectRows(dataset, figure.drawing.rows).map((row) => row.cells[use.column] as string),
  );
  if (texts.has(use.text)) return [];
  const meant = nearest(use.text, texts);
  return [
    problemAt(figure.placeOf(use.path), {
      rule: 'figure-rows',
      found: `"${use.text}", which no row drawn has in "${use.column}"`,
      wanted: `one of ${listed(texts)}`,
      hint: meant ? `write "${meant}"` : 'name a row that is drawn',
    }),
  ];
}
