import { z } from 'zod';
import { id, some, text } from './parts.ts';

/** A cell's text, as it stands in the CSV; numbers in YAML are read as their text. */
export const cellText = z.union([z.string(), z.number()], 'a text').transform(String);
const cellTexts = z.union(
  [cellText.transform((one) => [one]), some(cellText)],
  'a text, or a list of texts',
);

/** Which rows of a dataset are meant. */
export const rowsSchema = z.strictObject({
  dataset: id,
  /** Columns that must hold the text given, or one of the texts given. */
  where: z.record(text, cellTexts).default({}),
  /** Columns that must not. */
  except: z.record(text, cellTexts).default({}),
});

/** A column over them; where one cell is meant, they must be one row. */
export const cellSchema = rowsSchema.extend({ column: text });

export type RowsWanted = z.output<typeof rowsSchema>;
