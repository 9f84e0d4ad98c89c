import { readCells } from '../csv-cells.ts';
import { amountIn } from '../numerals.ts';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import type { ListedNumber, PageFacts } from '../page-facts.ts';
import { different } from './datasets.ts';

/** What a page's script gets of a number. */
interface NumberFacts {
  readonly value?: string;
  readonly row?: { readonly address?: string };
}

/**
 * The numbers of an article: the text says no wording that its list of numbers does not have, the
 * list says the values of the rows that it names, and scripts are told the same.
 */
export async function checkSameNumbers(output: Output): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  const rows = new Map<string, ReturnType<typeof readCells>>();
  const lists = new Map([...output.pages].filter(([, { numbers }]) => numbers.length > 0));
  for (const [file, facts] of output.pages) findings.push(...checkBound(file, facts));
  for (const [file, { numbers }] of lists) {
    const data = file.replace(/\/index\.html$/, '.json');
    const told: Record<string, NumberFacts> = output.files.has(data)
      ? JSON.parse(await output.text(data))
      : {};
    for (const number of numbers) {
      const add = (from: string, found: string) =>
        findings.push({ ...different(from), file, offset: number.offset, found });
      checkTold(number, told[number.id], (found) => add(data, found));
      for (const row of number.rows) await checkRow(file, row, add);
    }
  }
  return findings;

  /** Words in the text against the list that their link leads to. */
  function checkBound(file: string, { bound }: PageFacts): SiteFinding[] {
    return bound.flatMap(({ address, words, offset }) => {
      const target = targetOf(output, file, address);
      const list = target?.file === undefined ? undefined : lists.get(target.file);
      const number = list?.numbers.find(({ id }) => id === target?.place);
      if (!target?.file || !number || number.wordings.includes(words)) return [];
      return [{ ...different(target.file), file, offset, found: `"${words}" of ${number.id}` }];
    });
  }

  async function checkRow(
    file: string,
    { address, value }: ListedNumber['rows'][number],
    add: (from: string, found: string) => void,
  ) {
    const target = targetOf(output, file, address);
    const csv = target?.file?.replace(/([^/]+)\/index\.html$/, '$1/$1.csv');
    if (!target || csv === undefined || !output.files.has(csv)) return;
    const cells = rows.get(csv) ?? readCells(await output.text(csv));
    rows.set(csv, cells);
    const row = cells.rows.get(Number(target.place.replace('row-', ''))) ?? [];
    const bare = (cell: string) => amountIn(cell.replace(/^[<>]/, ''));
    const amount = bare(value.replace(/^(?:more than|less than|at least|at most) /, ''));
    if (amount === undefined || row.some((cell) => bare(cell) === amount)) return;
    add(csv, `${value} from ${target.place}, which has ${row.join(', ')}`);
  }
}

function checkTold(
  number: ListedNumber,
  told: NumberFacts | undefined,
  add: (found: string) => void,
) {
  if (!told) return add(`no ${number.id}`);
  if (!told.value?.startsWith(number.value)) add(`${number.value}, ${told.value} for scripts`);
  const [first] = number.rows;
  if (first && told.row?.address !== first.address) {
    add(`the row ${first.address}, ${told.row?.address} for scripts`);
  }
}
