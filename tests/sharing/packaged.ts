import type { CitedSource } from '../../src/edition/cited-sources.ts';
import { type DataPackage, dataPackage } from '../../src/edition/data-package.ts';
import { type PublishedDataset, publishedDataset } from '../../src/edition/published-dataset.ts';
import { readDataset } from '../../src/reading/read-dataset.ts';
import { decodeText } from '../../src/reading/read-text.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { type DatasetFiles, datasetFiles } from '../../src/sharing/dataset-files.ts';

export const site = siteSchema.parse({
  name: 'Port News',
  tagline: 'What comes and goes',
  description: 'News from the port.',
  address: 'https://port.example',
  base: '/news/',
  publisher: { name: 'Port News', email: 'desk@port.example' },
  masthead: [{ name: 'The desk', role: 'All' }],
  licence: { name: 'CC BY 4.0' },
});

const read = { publisher: 'Port City', read: 'full' } as const;

const known: readonly CitedSource[] = [
  { ...read, id: 'log', title: 'The | log', date: '2025-02', address: 'https://port.example/log' },
  { ...read, id: 'book', title: 'Book of ferries', date: '2024', doi: '10.1234/ferries' },
  { ...read, id: 'hearsay', title: 'What is told', date: 'undated' },
];

const sources: ReadonlyMap<string, CitedSource> = new Map(
  known.map((source) => [source.id, source]),
);

/** A dataset `ferries` from the text of its description and its CSV, as content/ would hold them. */
export function published(yaml: string, csv: string | Uint8Array<ArrayBuffer>): PublishedDataset {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  const [description, rows] = [
    decodeText(new TextEncoder().encode(yaml), 'content/datasets/ferries.yaml').source,
    decodeText(bytes, 'content/datasets/ferries.csv').source,
  ];
  if (!description || !rows) throw new Error('published: not a text');
  const { dataset, problems } = readDataset('ferries', description, rows);
  if (!dataset) throw new Error(`published: ${JSON.stringify(problems)}`);
  return publishedDataset(dataset, { site, sources, csvFiles: new Map([['ferries', bytes]]) });
}

/** The files of a dataset, and its description as a reader parses it. */
export async function packaged(
  dataset: PublishedDataset,
): Promise<{ files: DatasetFiles; description: DataPackage }> {
  const files = await datasetFiles({
    published: dataset,
    description: await dataPackage(dataset),
  });
  return { files, description: JSON.parse(new TextDecoder().decode(files.description.bytes)) };
}
