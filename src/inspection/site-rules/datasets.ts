import { unzipSync } from 'fflate';
import { readCells } from '../csv-cells.ts';
import { amountIn } from '../numerals.ts';
import type { Output, SiteFinding } from '../output.ts';
import type { ShownRow } from '../page-facts.ts';

/** A dataset's page, its spreadsheet and its package say what its CSV says. */
export async function checkDatasets(output: Output): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  for (const [file, { rows, isHidden }] of output.pages) {
    const [, folder, id] = /^(datasets\/([^/]+)\/)index\.html$/.exec(file) ?? [];
    // A notice in the place of a dataset that has moved shows no rows.
    if (folder === undefined || id === undefined || isHidden) continue;
    const csv = `${folder}${id}.csv`;
    const add = (at: string, offset: number, found: string) =>
      findings.push({ ...different(csv), file: at, offset, found });
    const [spreadsheet, zip] = [`${folder}${id}-spreadsheet.csv`, `${folder}${id}.zip`];
    const missing = [csv, spreadsheet, zip].filter((one) => !output.files.has(one));
    for (const one of missing) add(file, 0, `no ${one}`);
    if (missing.length > 0) continue;
    const bytes = await output.bytes(csv);
    const cells = readCells(bytes.toString('utf8'));
    if (rows.length !== cells.rows.size) {
      add(file, 0, `${rows.length} rows on the page, ${cells.rows.size} in ${csv}`);
    }
    for (const row of rows) {
      const fault = faultOfRow(row, cells.rows.get(row.line));
      if (fault) add(file, row.offset, fault);
    }
    const inSpreadsheet = readCells(await output.text(spreadsheet));
    if (amountsOf(inSpreadsheet.rows) !== amountsOf(cells.rows)) {
      add(spreadsheet, 0, 'other amounts');
    }
    const packed = unzipSync(await output.bytes(zip))[`${id}.csv`];
    if (!packed || !bytes.equals(packed)) add(zip, 0, `another ${id}.csv within`);
  }
  return findings;
}

/** The first cell of a page's row that is not the amount of the file's. */
function faultOfRow({ line, cells }: ShownRow, wanted?: readonly string[]): string | undefined {
  if (!wanted) return `row ${line}, which the file does not have`;
  for (const [index, cell] of wanted.entries()) {
    const amount = amountIn(cell);
    // A source is shown by its place in the list below.
    if (amount === undefined || amountIn(cells[index] ?? '') === amount) continue;
    return `"${cells[index]}" in row ${line}, where the file has ${cell}`;
  }
  return undefined;
}

function amountsOf(rows: ReadonlyMap<number, readonly string[]>): string {
  return JSON.stringify([...rows.values()].map((cells) => cells.map(amountIn)));
}

export function different(from: string) {
  return {
    rule: 'number-same' as const,
    wanted: `what ${from} says`,
    hint: 'find out which of the two is right',
  };
}
