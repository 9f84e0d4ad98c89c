import { z } from 'zod';
import { id, some, text } from './parts.ts';
import { rowsSchema } from './rows.ts';

const column = text;
/** One row: as `rows`, and it must leave exactly one. */
const cell = rowsSchema.extend({ column });
/** Amounts to work on: a column over rows, or other numbers. */
const amounts = z.union(
  [
    some(id),
    cell.extend({
      /** Rows without an amount are a problem, unless it is said that they are left out. */
      missing: z.literal('leave-out').optional(),
    }),
  ],
  'a list of ids of numbers, or dataset:, column: and where:',
);

/** The ways to come by a number; an entry has exactly one of them. */
const operations = {
  /** One cell. */
  cell: cell.optional(),
  sum: amounts.optional(),
  count: rowsSchema.optional(),
  min: amounts.optional(),
  max: amounts.optional(),
  mean: amounts.optional(),
  /** The place of one row among the rows, largest first unless it is said. */
  rank: cell
    .extend({
      of: z.record(text, z.union([z.string(), z.number()]).transform(String)),
      from: z.enum(['largest', 'smallest']).optional(),
    })
    .optional(),
  /** A part of a whole. */
  share: z.strictObject({ of: id, in: id }).optional(),
  /** One number divided by another. */
  ratio: z.strictObject({ of: id, to: id }).optional(),
  /** The first less the second. */
  difference: z.strictObject({ of: id, less: id }).optional(),
  /** From one to another, as a part of the first. */
  change: z.strictObject({ from: id, to: id }).optional(),
  /** A number times a stated constant. */
  product: z.strictObject({ of: id, times: z.number(), because: text }).optional(),
};

export const operationNames = Object.keys(operations) as (keyof typeof operations)[];

const number = z
  .strictObject({
    /** What it is, e.g. "Bicycles on Harbour Bridge in 2024". */
    title: text,
    note: text.optional(),
    ...operations,
  })
  .superRefine((entry, context) => {
    const given = operationNames.filter((name) => entry[name] !== undefined);
    if (given.length === 1) return;
    context.addIssue({
      code: 'custom',
      message: 'one operation',
      params: {
        rule: 'value-present',
        found:
          given.length === 0 ? 'no operation' : `${given.length} operations: ${given.join(', ')}`,
        wanted: `exactly one of ${operationNames.join(', ')}`,
        hint: 'say where the number is read from, or how it is derived',
      },
    });
  });

/** A file in `numbers/`: numbers by id. */
export const numbersSchema = z.record(id, number);

export type NumberDefinition = z.output<typeof number>;
export type OperationName = keyof typeof operations;
