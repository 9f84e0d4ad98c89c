import type { z } from 'zod';
import type { Path } from '../../problem/problem.ts';
import type { RowsWanted } from '../../schema/rows.ts';
import type { ComputedNumber } from '../computed-number.ts';
import type { Dataset } from '../dataset.ts';

/** Another number that an entry names, and where below the operation's key. */
interface NamedNumber {
  readonly id: string;
  readonly path: Path;
}

/** A dataset that an entry names, and the texts that its rows are chosen by: under which key, in which column. */
export interface NamedRows {
  readonly dataset: string;
  readonly texts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** What must be there before an entry can be worked out. */
export interface Named {
  readonly numbers?: readonly NamedNumber[];
  readonly rows?: NamedRows;
}

/** What an operation may ask for: what its entry names, all of which is there. */
export interface Around {
  /** Throws for what the entry does not name. */
  number(id: string): ComputedNumber;
  /** Throws for what the entry does not name. */
  dataset(id: string): Dataset;
}

/** What an operation comes to: its value with the working in words and signs. It is about all its cells unless it says which. */
export type Result = Pick<ComputedNumber, 'value' | 'unit' | 'cells' | 'working'> &
  Partial<Pick<ComputedNumber, 'tied' | 'countedFrom' | 'among' | 'subject' | 'operands'>>;

/**
 * A way to come by a number. `Wanted` is what stands behind its key, read: an operation is a file
 * with one of these, and a line in `operations.ts`.
 */
export interface Operation<Wanted> {
  /** What an author may write behind the key. */
  readonly schema: z.ZodType<Wanted>;
  /** What comes out says how much there is, and never how that has changed. */
  readonly isLevel?: true;
  /** What an entry names, so that all of it can be looked for before anything is worked out. */
  names(wanted: Wanted): Named;
  /** Works an entry out, or ends with `stop` where nothing can come of it. */
  work(wanted: Wanted, around: Around): Result;
}

/** An operation, its `Wanted` told by its schema. */
export function operation<Schema extends z.ZodType>(
  parts: Operation<z.output<Schema>> & { readonly schema: Schema },
): typeof parts {
  return parts;
}

/** Rows that are chosen by `where` and `except`, as an entry names them. */
export function chosenRows({ dataset, where, except }: RowsWanted): NamedRows {
  return { dataset, texts: { where, except } };
}
