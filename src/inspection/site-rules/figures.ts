import { readCells } from '../csv-cells.ts';
import { amountIn, numeralsIn } from '../numerals.ts';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import { different } from './datasets.ts';

/** A figure's table, its rows as CSV, its drawing as a file and the dataset that it draws say one thing. */
export async function checkFigures(output: Output): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  for (const [file, facts] of output.pages) {
    const [, name] = /^(figures\/(?!.*\/embed\/).+)\/index\.html$/.exec(file) ?? [];
    // A notice in the place of a figure that has moved shows none.
    if (name === undefined || facts.isHidden) continue;
    const csv = `${name}.csv`;
    const add = (offset: number, found: string, from = csv) =>
      findings.push({ ...different(from), file, offset, found });
    if (!output.files.has(csv)) {
      add(0, `no ${csv}`);
      continue;
    }
    const drawn = readCells(await output.text(csv));
    const wanted = [...drawn.rows.values()];
    if (facts.rows.length !== wanted.length) {
      add(0, `${facts.rows.length} rows in the table, ${wanted.length} in ${csv}`);
      continue;
    }
    const source = await datasetOf(output, file);
    for (const [index, { line, cells, offset }] of facts.rows.entries()) {
      for (const [column, cell] of (wanted[index] ?? []).entries()) {
        const amount = amountIn(cell);
        if (amount === undefined) continue;
        const shown = cells[column] ?? '';
        if (amountIn(shown) !== amount) add(offset, `"${shown}" in the table, ${cell} in ${csv}`);
        const at = source?.cells.columns.indexOf(drawn.columns[column] ?? '') ?? -1;
        const published = source?.cells.rows.get(line)?.[at];
        if (published !== undefined && amountIn(published) !== amount) {
          add(offset, `${cell} in ${csv}, ${published} in row ${line}`, source?.file);
        }
      }
    }
    checkDrawing(output, name, (found) => add(0, found, `${name}.svg`));
  }
  return findings;
}

/** The names that a drawing carries are those of the page. */
function checkDrawing(output: Output, name: string, add: (found: string) => void) {
  const svg = `${name}.svg`;
  const title = output.drawings.get(svg)?.title;
  if (title === undefined) return add(`no ${svg}`);
  const heading = output.pages.get(`${name}/index.html`)?.heading ?? '';
  const [inFile, onPage] = [numeralsIn(title).join(' '), numeralsIn(heading).join(' ')];
  if (inFile !== onPage) add(`the numbers ${onPage} in the title, ${inFile} in the drawing`);
}

/** The rows that a figure's page says its figure draws. */
async function datasetOf(output: Output, file: string) {
  const leads = (output.pages.get(file)?.links ?? []).flatMap(
    ({ address }) => targetOf(output, file, address)?.file ?? [],
  );
  const page = leads.find((one) => /^datasets\/[^/]+\/index\.html$/.test(one));
  if (page === undefined) return undefined;
  const csv = page.replace(/([^/]+)\/index\.html$/, '$1/$1.csv');
  if (!output.files.has(csv)) return undefined;
  return { file: csv, cells: readCells(await output.text(csv)) };
}
