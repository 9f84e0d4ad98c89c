import { kinds } from '../../charts/kind-of.ts';
import { joined } from '../../model/working.ts';
import { entryOf, type Unit } from '../../quantity/unit.ts';
import { unitName } from '../../quantity/unit-name.ts';
import type { Content } from '../../reading/content.ts';
import type { Column } from '../../schema/dataset-description.ts';
import type { StartingFile } from './starting-file.ts';
import { yamlWord } from './yaml-word.ts';

type Datasets = Content['datasets'];
type Dataset = NonNullable<ReturnType<Datasets['get']>>;

/** How a figure prints amounts of a unit. What is counted has no name of its own. */
function displayOf(unit: Unit): string {
  const { isSigned, sign } = entryOf(unit);
  const suffix = isSigned && sign?.at === 'behind' ? `, suffix: ${JSON.stringify(sign.text)}` : '';
  return `{ unit: ${unitName(unit) ?? 'entries'}${suffix} }`;
}

/**
 * Bars of a dataset: the first column of words names them, the first of numbers gives their length;
 * nothing if the dataset lacks either. Where a name stands in several rows, those are drawn that
 * share the rest of their key with the last row that has an amount.
 */
export function newFigure(id: string, dataset: Dataset): StartingFile[] | undefined {
  const label = columnOf(dataset, ({ type }) => type === 'text');
  const value =
    columnOf(dataset, (column) => column.type === 'number' && column.unit !== 'rank') ??
    columnOf(dataset, (column, name) => isCounted(column) && !dataset.key.includes(name));
  if (label === undefined || value === undefined) return undefined;
  const others = kinds.map(({ name }) => name).filter((name) => name !== 'bar');
  const text = `# Bars. The other kinds are ${joined(others)}.
kind: bar
# The finding, in a sentence. References may stand in it.
title: Say what the drawing shows
# The measure, the unit and the span.
subtitle: Say what is measured, in what unit, and when
# For someone who cannot see the drawing: what is compared, what stands out, and what follows.
description: >
  Say what is compared, which of the bars stand out and by how much, and what follows from that for a reader.
# What a reader must know to read it right:
# note: Small entries are left out.
# Which rows are drawn.
rows:
  # The rows of this dataset …
  dataset: ${yamlWord(dataset.id)}
${whereOf(dataset, label, value)}# The column that names a bar.
label: ${yamlWord(label)}
# The column that gives its length.
value: ${yamlWord(value)}
# How amounts are printed: "unit:" in words, and "scale:" thousand, million or billion if they are to be divided.
display: ${displayOf(dataset.columns[value]?.unit ?? 'count')}
# descending, ascending or as-listed.
order: descending
# Names of the bars that the title is about:
# highlight: [Name of a bar]
`;
  return [{ path: `figures/${id}.yaml`, text }];
}

function columnOf(
  { columns }: Dataset,
  isIt: (column: Column, name: string) => boolean,
): string | undefined {
  return Object.entries(columns).find(([name, column]) => isIt(column, name))?.[0];
}

function isCounted({ type, unit }: Column): boolean {
  return type === 'integer' && unit !== 'rank';
}

/** The lines that choose rows in which every name stands once; none where that is so by itself. */
function whereOf({ columns, key, rows }: Dataset, label: string, value: string): string {
  const names = rows.map(({ cells }) => cells[label]);
  if (new Set(names).size === names.length) return '';
  const chosen =
    rows.findLast(({ cells }) => cells[value] !== columns[value]?.missing) ?? rows.at(-1);
  const lines = key
    .filter((column) => column !== label)
    .map(
      (column) =>
        `    ${yamlWord(column)}: ${yamlWord(chosen?.cells[column] ?? '')} # as the CSV has it`,
    );
  return [
    '  # … that hold these texts; "except:" leaves rows out in the same way.',
    '  where:',
    ...lines,
    '',
  ].join('\n');
}
