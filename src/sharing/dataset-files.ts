import { datasetFileNames } from '../edition/dataset-file-names.ts';
import type { DatasetParts } from '../edition/pages/dataset-page.ts';
import { dataZip } from './data-zip.ts';
import { spreadsheetCsv } from './spreadsheet.ts';

/** A file that stands beside the page of a dataset. */
export interface DatasetFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Everything that readers can take with them of a dataset. */
export interface DatasetFiles {
  /** The rows to the byte as they were published. */
  readonly csv: DatasetFile;
  /** The rows for a spreadsheet program. */
  readonly spreadsheet: DatasetFile;
  /** The description for programs. */
  readonly description: DatasetFile;
  /** The rows, their description, terms and checksums in one. */
  readonly zip: DatasetFile;
}

/** Makes the files of a dataset: the same bytes from the same content. */
export async function datasetFiles({
  published,
  description,
}: DatasetParts): Promise<DatasetFiles> {
  const { dataset, csv } = published;
  const names = datasetFileNames(dataset.id);
  const json = new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`);
  const sheet = new TextEncoder().encode(spreadsheetCsv(dataset));
  const zip = await dataZip(dataset, description, { csv, json });
  return {
    csv: { name: names.csv, mediaType: 'text/csv; charset=utf-8', bytes: csv },
    spreadsheet: { name: names.spreadsheet, mediaType: 'text/csv; charset=utf-8', bytes: sheet },
    description: { name: names.description, mediaType: 'application/json', bytes: json },
    zip: { name: names.zip, mediaType: 'application/zip', bytes: zip },
  };
}
