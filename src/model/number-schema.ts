import { z } from 'zod';
import { id, refuse, shown } from '../schema/parts.ts';
import { type Asked, type OperationName, operationNames, operations } from './operations.ts';

/** What stands behind an operation's key; it comes out with the operation's name. */
function schemaOf<Name extends OperationName>(kind: Name): z.ZodType<Asked<Name>> {
  return operations[kind].schema.transform((wanted) => ({ kind, wanted }));
}

const keys = Object.fromEntries(
  operationNames.map((name) => [name, schemaOf(name).optional()]),
) as Record<OperationName, z.ZodOptional<z.ZodType<Asked>>>;

const number = z
  .strictObject({
    /** What it is, e.g. "Bicycles on Harbour Bridge in 2024". */
    title: shown,
    note: shown.optional(),
    ...keys,
  })
  .transform(({ title, note, ...asked }, context) => {
    const given = operationNames.flatMap((name) => asked[name] ?? []);
    const [operation, second] = given;
    if (operation && !second) return { title, ...(note && { note }), operation };
    const kinds = given.map(({ kind }) => kind);
    refuse(context, {
      rule: 'value-present',
      found: operation ? `${kinds.length} operations: ${kinds.join(', ')}` : 'no operation',
      wanted: `exactly one of ${operationNames.join(', ')}`,
      hint: 'say where the number is read from, or how it is derived',
    });
    return z.NEVER;
  });

/** A file in `numbers/`: numbers by id. */
export const numbersSchema = z.record(id, number);

export type NumberDefinition = z.output<typeof number>;
