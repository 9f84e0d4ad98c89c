import { dateWords } from '../charts/calendar.ts';
import { addressOf, withBase } from '../model/address.ts';
import type { ComputedNumber, Operand, OperandGroup, UsedCell } from '../model/computed-number.ts';
import { convert } from '../model/convert.ts';
import type { Dataset } from '../model/dataset.ts';
import { counted } from '../quantity/counted.ts';
import { ordinalName } from '../quantity/number-words.ts';
import { dimensionOf, type Unit } from '../quantity/unit.ts';
import { amountWords, numeralAndRest, unitInWords } from './amount-words.ts';
import { comparedWords } from './compared-words.ts';
import { nameAmong, rowName } from './row-names.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** What a number opens to, in words: the card in the text, the page of numbers and its JSON all say this. */
export interface NumberAnswer {
  /** In the unit that the text names: "28.5 million tonnes", "fifth of 12 listed". */
  readonly value: string;
  /** What it was made of, by name; absent where it is a cell as it stands. */
  readonly made?: string;
  /** The first row that its words are about, and how many others it rests on. */
  readonly row: { readonly words: string; readonly address: string; readonly more: number };
  /** The dataset of that row, who published it, and when it was taken over. */
  readonly dataset: string;
  /** Whether somebody has compared its rows with what was published. */
  readonly compared: string;
}

/** So many operands are named, and the others counted. */
const mostNamed = 6;
/** Of the rows behind one operand. */
const mostRows = 4;

/** `undefined` where it rests on no row at all. */
export function numberAnswer(
  { number, wordings }: StatedNumber,
  datasets: ReadonlyMap<string, Dataset>,
  base: string,
): NumberAnswer | undefined {
  const [cell] = cellsBySubject(number);
  const dataset = cell && datasets.get(cell.dataset);
  if (!cell || !dataset) return undefined;
  const said = wordings[0] ?? '';
  const made = madeWords(number, said, datasets);
  return {
    value: valueWords(number, said, datasets),
    ...(made !== '' && { made: upperFirst(made) }),
    row: {
      words: rowName(cell.row, dataset),
      address: `${withBase(base, addressOf.dataset(dataset.id))}#row-${cell.row.line}`,
      more: number.cells.length - 1,
    },
    dataset: `${dataset.title}. ${dataset.publisher}, retrieved ${dateWords(dataset.retrieved)}`,
    compared: comparedWords(dataset.compared),
  };
}

/** The cells of a number: those that its words are about, then the others. */
export function cellsBySubject({ cells, subject }: ComputedNumber): readonly UsedCell[] {
  const nameOf = ({ dataset, column, row }: UsedCell) => `${dataset} ${column} ${row.line}`;
  return [...new Map([...subject, ...cells].map((cell) => [nameOf(cell), cell])).values()];
}

function valueWords(
  number: ComputedNumber,
  said: string,
  datasets: ReadonlyMap<string, Dataset>,
): string {
  const { value, unit, tied, tiedWith = [], among, countedFrom, operation } = number;
  if (unit === 'rank' && value.kind === 'known' && among !== undefined) {
    const end = countedFrom === 'smallest' ? ' from the smallest' : '';
    const partners = rowsWords(tiedWith, number.cells, datasets, mostNamed);
    const tie = partners === '' ? ', tied' : `, tied with ${partners}`;
    return `${upperFirst(ordinalName(value.amount))}${end} of ${among} listed${tied ? tie : ''}`;
  }
  return wordsIn(unitInWords(said, unit), { value, unit, isExact: operation === 'cell' });
}

function wordsIn(
  wanted: Unit,
  { value, unit, isExact }: Pick<Operand, 'value' | 'unit'> & { readonly isExact: boolean },
): string {
  const isLike = dimensionOf(wanted) === dimensionOf(unit);
  return isLike
    ? amountWords(convert(value, unit, wanted), wanted, { isExact })
    : amountWords(value, unit, { isExact });
}

/** An operand: its numeral with its name, and what stands behind the numeral. */
interface NamedAmount {
  readonly rest: string;
  /** With or without what stands behind. */
  text(rest: string): string;
}

/** "Alder 44, Birch 21 million tonnes; then Cedar 3.8": the unit once, if it is the same for all. */
function madeWords(
  number: ComputedNumber,
  said: string,
  datasets: ReadonlyMap<string, Dataset>,
): string {
  const { operands, cells, operation } = number;
  if (operands.length === 0) {
    return operation === 'cell' ? '' : rowsWords(cells, cells, datasets, mostNamed);
  }
  const groups = operands.map(({ lead, operands: all }) => ({
    lead,
    amounts: all.slice(0, mostNamed).map((one) => namedAmount(one, { number, said, datasets })),
    more: Math.max(0, all.length - mostNamed),
  }));
  const rests = new Set(groups.flatMap(({ amounts }) => amounts.map(({ rest }) => rest)));
  const [shared] = rests.size === 1 ? rests : [];
  const last = groups.findLastIndex(({ lead }) => lead !== 'then' || groups.length === 1);
  return groups
    .map(({ lead, amounts, more }, place) => {
      const words = amounts.map(({ text, rest }, index) =>
        shared === undefined
          ? text(rest)
          : text(place === last && index === amounts.length - 1 ? rest : ''),
      );
      return leadTo(lead, place) + words.join(', ') + (more > 0 ? ` and ${more} more` : '');
    })
    .join('');
}

function leadTo(lead: OperandGroup['lead'], place: number): string {
  if (lead === 'then') return '; then ';
  return `${place > 0 ? ' ' : ''}${lead}${lead === '' ? '' : ' '}`;
}

function namedAmount(
  { value, unit, cells }: Operand,
  {
    number,
    said,
    datasets,
  }: {
    readonly number: ComputedNumber;
    readonly said: string;
    readonly datasets: ReadonlyMap<string, Dataset>;
  },
): NamedAmount {
  const isExact = cells.length === 1;
  const { numeral, rest } = numeralAndRest(
    wordsIn(unitInWords(said, unit), { value, unit, isExact }),
  );
  const isAlone = isExact && number.cells.length === 1;
  const name = isAlone ? '' : rowsWords(cells, number.cells, datasets, mostRows);
  const amount = (behind: string) => (behind === '' ? numeral : `${numeral} ${behind}`);
  // "2025 3.8" would read as one number.
  const goesFirst = isExact && name !== '' && !/\d$/.test(name);
  return {
    rest,
    text: (behind) => {
      if (name === '') return amount(behind);
      return goesFirst ? `${name} ${amount(behind)}` : `${amount(behind)} (${name})`;
    },
  };
}

/** Some of the cells of a number by name: "Alder, Birch and 3 more", or "12 rows" where a name would say little. */
function rowsWords(
  cells: readonly UsedCell[],
  all: readonly UsedCell[],
  datasets: ReadonlyMap<string, Dataset>,
  most: number,
): string {
  const names = cells.flatMap((cell) => {
    const dataset = datasets.get(cell.dataset);
    return dataset ? [nameAmong(cell, all, dataset)] : [];
  });
  const told = [...new Set(names)];
  if (told.length <= most) return told.join(', ');
  return most === mostRows
    ? counted(cells.length, 'row')
    : `${told.slice(0, most).join(', ')} and ${told.length - most} more`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
