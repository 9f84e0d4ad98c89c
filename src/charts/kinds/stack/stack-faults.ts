import type { Dataset, Row } from '../../../model/dataset.ts';
import { openingValue } from '../../../model/states.ts';
import { showValue } from '../../../model/working.ts';
import { amountOf, known, missing } from '../../../quantity/value.ts';
import { drawnTwice, type FigureFault, leftOut } from '../../figure-fault.ts';
import type { StackFigure } from './stack-schema.ts';

/** Sums of published figures may be off by what rounding took: half a per cent. */
const roundingShare = 0.005;

/** Every bar has all its parts, each known and not below zero, and they do not outgrow the whole. */
export function stackFaults(
  stack: StackFigure,
  rows: readonly Row[],
  dataset: Dataset,
): FigureFault[] {
  const { column, values, whole } = stack.parts;
  const named = whole === undefined ? values : [...values, whole];
  const unplaced = [
    ...leftOut(['parts', 'values'], rows, column, named),
    ...drawnTwice(rows, [stack.label, column]),
  ];
  if (unplaced.length > 0) return unplaced;
  const unfinished = wholeFaults(stack.parts);
  if (unfinished.length > 0) return unfinished;
  const bars = Map.groupBy(rows, (row) => row.cells[stack.label] as string);
  return [...bars].flatMap(([bar, ofBar]) => {
    const unknown = partFaults(stack, bar, ofBar);
    return unknown.length > 0 ? unknown : sumFaults(stack, bar, ofBar, dataset);
  });
}

/** A whole is told from its parts, and what they leave of it has a name. */
function wholeFaults({ values, whole, rest }: StackFigure['parts']): FigureFault[] {
  if (whole === undefined && rest === undefined) {
    if (values.length > 1) return [];
    return [
      {
        path: ['parts', 'values'],
        found: `one part, "${values[0]}", of no whole`,
        wanted: 'at least two parts, or a part of a whole',
        hint: 'add whole: and rest:, or choose kind: bar',
      },
    ];
  }
  if (rest === undefined) {
    return [
      {
        path: ['parts', 'whole'],
        found: 'a whole without a name for the rest',
        wanted: 'whole: and rest: together',
        hint: 'add "rest:" with what the parts leave of it',
      },
    ];
  }
  if (whole === undefined) {
    return [
      {
        path: ['parts', 'rest'],
        found: 'a rest of no whole',
        wanted: 'whole: and rest: together',
        hint: 'add "whole:" with the text of the rows that give it, or drop rest:',
      },
    ];
  }
  if (!values.includes(whole)) return [];
  return [
    {
      path: ['parts', 'values', values.indexOf(whole)],
      found: `the whole, "${whole}", among its parts`,
      wanted: 'parts that are not the whole',
      hint: 'take it out of values:',
    },
  ];
}

/** What is missing, or only a bound, has no length that others could be put behind. */
function partFaults(stack: StackFigure, bar: string, rows: readonly Row[]): FigureFault[] {
  const { parts, value } = stack;
  const { column, values, whole } = parts;
  const state = openingValue(stack);
  const asked = [
    ...values.map((text, index) => ({ text, path: ['parts', 'values', index] })),
    ...(whole === undefined ? [] : [{ text: whole, path: ['parts', 'whole'] }]),
  ];
  return asked.flatMap(({ text, path }) => {
    const row = rows.find(({ cells }) => cells[column] === text);
    const amount = row?.values[value] ?? missing;
    if (amount.kind === 'known' && amount.amount >= 0) return [];
    const of = `"${text}" of "${bar}"`;
    return [
      {
        path: path,
        found: row
          ? `${of}, ${row.cells[value]} in line ${row.line}`
          : `no row for ${of}${state === undefined ? '' : ` in the state "${state}"`}`,
        wanted: 'a known amount, not below zero, for every part of every bar',
        hint: row
          ? 'leave the bar out with except:, or choose kind: bar or range'
          : 'add the row, or leave the bar out with except:',
      },
    ];
  });
}

function sumFaults(
  { parts, value }: StackFigure,
  bar: string,
  rows: readonly Row[],
  dataset: Dataset,
): FigureFault[] {
  const { column, values, whole } = parts;
  if (whole === undefined) return [];
  const amountAt = (text: string) =>
    amountOf(rows.find(({ cells }) => cells[column] === text)?.values[value] ?? missing) ?? 0;
  const sum = values.reduce((total, text) => total + amountAt(text), 0);
  const total = amountAt(whole);
  if (sum <= total * (1 + roundingShare)) return [];
  const shown = (amount: number) =>
    showValue(known(amount), dataset.columns[value]?.unit ?? 'count');
  return [
    {
      path: ['parts', 'values'],
      found: `parts of "${bar}" that come to ${shown(sum)}, of a whole of ${shown(total)}`,
      wanted: 'parts that are no more than the whole',
      hint: 'list parts that do not contain each other, or correct the rows',
    },
  ];
}
