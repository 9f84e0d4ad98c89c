import { z } from 'zod';
import { allUnits } from '../quantity/unit.ts';
import { day, licence, refuse, shown, some, text } from './parts.ts';

const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name like reserves_t');

const column = z.strictObject({
  /** What the reader sees above the column. */
  title: shown,
  type: z.enum(['text', 'number', 'integer', 'date', 'source']),
  /** Needed for numbers. */
  unit: z.enum(allUnits).optional(),
  /** The text that stands for "not available", e.g. NA. Never read as zero. */
  missing: text.optional(),
  description: shown.optional(),
});

/** `datasets/<id>.yaml`: the description beside the rows. */
export const datasetSchema = z
  .strictObject({
    title: shown,
    /** What one row is. */
    description: shown,
    publisher: shown,
    /** What the list of datasets puts it under, e.g. "Reserves"; those that say the same stand together. */
    subject: shown.optional(),
    retrieved: day,
    licence,
    /** Who has held its rows, one by one, beside what was published; left out where nobody has. */
    compared: z
      .strictObject({
        by: shown,
        on: day,
        /** With what, e.g. "the printed table on page 145". */
        against: shown,
      })
      .optional(),
    /** What was left out, and what to beware of. */
    note: shown.optional(),
    /** The columns that tell every row apart. */
    key: some(columnName),
    /** Every column, in the order of the file's header. */
    columns: z.record(columnName, column),
  })
  .superRefine((dataset, context) => {
    for (const [name, { type, unit }] of Object.entries(dataset.columns)) {
      if (type !== 'number' || unit) continue;
      refuse(context, {
        path: ['columns', name],
        rule: 'value-present',
        found: `column "${name}" without a unit`,
        wanted: `one of ${allUnits.join(', ')}`,
        hint: 'add unit: to the column',
      });
    }
    for (const [index, name] of dataset.key.entries()) {
      if (Object.hasOwn(dataset.columns, name)) continue;
      refuse(context, {
        path: ['key', index],
        rule: 'reference-known',
        wanted: `one of the columns ${Object.keys(dataset.columns).join(', ')}`,
        hint: 'name a column that is there',
      });
    }
  });

export type DatasetDescription = z.output<typeof datasetSchema>;
export type Column = z.output<typeof column>;
