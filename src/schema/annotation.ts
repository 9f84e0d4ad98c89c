import { z } from 'zod';
import { refuse, text, words } from './parts.ts';
import { cellText } from './rows.ts';

/** One row, by the texts that it has in some columns. */
const where = z.record(text, cellText);

/** The ways to annotate, each with where it stands. */
const forms = {
  /** A line across the drawing: at an amount as the column has it, or at a step, a row or a date. */
  line: z.strictObject({ value: z.number().optional(), at: cellText.optional() }).optional(),
  /** A band between two amounts, or between two steps, rows or dates. */
  band: z
    .strictObject({
      values: z.array(z.number()).length(2).optional(),
      from: cellText.optional(),
      to: cellText.optional(),
    })
    .optional(),
  /** A bracket over steps, rows or dates, from the one to the other; open to the end without the other. */
  bracket: z.strictObject({ from: cellText, to: cellText.optional() }).optional(),
  /** Words at the mark of one row. */
  note: z.strictObject({ where }).optional(),
  /** Where marks stood before: in rows that differ from those drawn in these columns. */
  ghost: z.strictObject({ where }).optional(),
};

type Form = keyof typeof forms;

const names = Object.keys(forms) as Form[];

/** What is written on a drawing, and where. */
export const annotation = z
  .strictObject({
    ...forms,
    /** Its words; they are held against the data as the title is. */
    text: words,
  })
  .superRefine(({ text: _, ...given }, context) => {
    const used = names.filter((name) => given[name] !== undefined);
    if (used.length !== 1) {
      refuse(context, {
        rule: 'value-present',
        found: used.length === 0 ? 'words that stand nowhere' : `${used.join(' and ')} in one`,
        wanted: `one of ${names.join(', ')} beside text:`,
        hint: used.length === 0 ? 'say where they stand' : 'make an annotation of each',
      });
      return;
    }
    const { line, band } = given;
    if (line && (line.value === undefined) === (line.at === undefined)) {
      refuse(context, {
        path: ['line'],
        rule: 'value-present',
        found: line.value === undefined ? 'a line without a place' : 'a line at two places',
        wanted: 'value: with an amount, or at: with a step, a row or a date',
        hint: 'give one of the two',
      });
    }
    const ends = [band?.from, band?.to].filter((end) => end !== undefined);
    if (band && ends.length !== (band.values ? 0 : 2)) {
      refuse(context, {
        path: ['band'],
        rule: 'value-present',
        found: band.values ? 'a band at two places' : 'a band without both of its ends',
        wanted: 'values: with two amounts, or from: and to: with steps, rows or dates',
        hint: 'give one of the two',
      });
    }
  });

/** An annotation as its author wrote it. */
export type WrittenAnnotation = z.output<typeof annotation>;
