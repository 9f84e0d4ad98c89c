import { parseCsv } from '../reading/parse-csv.ts';
import { normalText, sourceText } from '../reading/source-text.ts';

/** A CSV file as it was published: names of columns, and rows by the line that each begins on. */
export interface CsvCells {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

/** The cells as the check reads them; none of a text that it would refuse. */
export function readCells(text: string): CsvCells {
  const { csv } = parseCsv(sourceText('', normalText(text)));
  return {
    columns: csv?.header.cells ?? [],
    rows: new Map(csv?.rows.map(({ line, cells }) => [line, cells])),
  };
}
