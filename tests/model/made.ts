import { parse } from 'yaml';
import { figureSchema } from '../../src/charts/figure-schema.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { readDataset } from '../../src/reading/read-dataset.ts';
import { sourceText } from '../../src/reading/source-text.ts';
import type { KnownFigure } from '../charts/known.ts';

/** A dataset from the text of its CSV and the lines that describe its columns, read as an author's is. */
export function datasetOf(csv: string, columns: string): Dataset {
  const description = `title: Made
description: One row is one thing.
publisher: A test
retrieved: 2026-01-01
licence: { name: CC0 }
key: [${csv.split('\n')[0]?.trim()}]
columns:
${columns.trim().replace(/^\s*/gm, '  ')}
`;
  const { dataset, problems } = readDataset(
    'made',
    sourceText('content/datasets/made.yaml', description),
    sourceText('content/datasets/made.csv', csv.trim().replace(/^ +/gm, '')),
  );
  if (!dataset) throw new Error(`datasetOf: ${JSON.stringify(problems, null, 2)}`);
  return dataset;
}

const words = {
  title: 'What is made',
  subtitle: 'Amounts',
  description:
    'What a drawing of the amounts that were made up for a test would show to its reader.',
};

/** A figure of the dataset "made" from the lines that are its own, as YAML. */
export function figureOf<K extends KnownFigure['kind']>(
  kind: K,
  lines: string,
): Extract<KnownFigure, { kind: K }> {
  const own = parse(lines.replace(/^\n?( *)/, '$1')) as Record<string, unknown>;
  const whole = { kind, ...words, rows: { dataset: 'made' }, ...own };
  return figureSchema.parse(whole) as KnownFigure as Extract<KnownFigure, { kind: K }>;
}
