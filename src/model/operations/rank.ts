import { z } from 'zod';
import { known, missing } from '../../quantity/value.ts';
import { text } from '../../schema/parts.ts';
import { cellSchema, cellText } from '../../schema/rows.ts';
import type { Operand, OperandGroup } from '../computed-number.ts';
import type { Row } from '../dataset.ts';
import { cellValue, oneRow, unitOf, usedCell } from '../one-row.ts';
import { rankOf } from '../ranking.ts';
import { selectRows } from '../select.ts';
import { showValue } from '../working.ts';
import { chosenRows, operation } from './operation.ts';

const schema = cellSchema.extend({
  /** The texts that tell the row apart from those that it is ranked among. */
  of: z.record(text, cellText),
  from: z.enum(['largest', 'smallest']).optional(),
});

/** The columns that tell the ranked row apart, as `where` has them. */
function subjectOf({ of }: z.output<typeof schema>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(of).map(([column, one]) => [column, [one]]));
}

/** The place of one row among the rows, largest first unless it is said. */
export const rank = operation({
  schema,
  names(wanted) {
    const { dataset, texts } = chosenRows(wanted);
    return { rows: { dataset, texts: { ...texts, of: subjectOf(wanted) } } };
  },
  work(wanted, around) {
    const dataset = around.dataset(wanted.dataset);
    const unit = unitOf(dataset, wanted.column);
    const where = { ...wanted.where, ...subjectOf(wanted) };
    const subject = oneRow(dataset, { ...wanted, where }, 'of');
    const rows = selectRows(dataset, wanted);
    const countedFrom = wanted.from ?? 'largest';
    const { place, beside, listed, ahead } = rankOf(subject, rows, wanted.column, countedFrom);
    const operand = (row: Row): Operand => ({
      value: cellValue(row, wanted.column),
      unit,
      cells: [usedCell(dataset, wanted.column, row)],
    });
    const own: OperandGroup = {
      lead: ahead.length > 0 ? 'then' : '',
      operands: [operand(subject)],
    };
    const shown = [subject, ...ahead].map((row) => showValue(cellValue(row, wanted.column), unit));
    const [first, ...others] = shown;
    return {
      value: place === undefined ? missing : known(place),
      unit: 'rank',
      tied: beside.length > 0,
      tiedWith: beside.map((row) => usedCell(dataset, wanted.column, row)),
      countedFrom,
      among: listed,
      subject: own.operands.flatMap(({ cells }) => cells),
      operands: [
        ...(ahead.length > 0 ? [{ lead: '' as const, operands: ahead.map(operand) }] : []),
        own,
      ],
      cells: [subject, ...ahead, ...beside].map((row) => usedCell(dataset, wanted.column, row)),
      working: `${first} among ${listed} listed${countedFrom === 'smallest' ? ', from the smallest' : ''}; ahead: ${others.length === 0 ? 'none' : others.join(', ')}`,
    };
  },
});
