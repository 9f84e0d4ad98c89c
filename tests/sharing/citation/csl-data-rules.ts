import { z } from 'zod';

/*
 * CSL-JSON as rules, for the properties that we write: from schemas/input/csl-data.json of
 * https://github.com/citation-style-language/schema. Strict, as the schema is, so that a property
 * that is misspelt is a fault.
 */

/** definitions, "name-variable": every part is a text, and no other parts are known. */
const name = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

/** definitions, "date-variable": one date or two, each of one to three parts. */
const date = z.strictObject({
  'date-parts': z
    .array(
      z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .max(3),
    )
    .min(1)
    .max(2),
});

/** items: "type" and "id" are required. Of the types, those that news can be. */
const item = z.strictObject({
  type: z.enum(['article-newspaper', 'dataset', 'figure', 'webpage']),
  id: z.union([z.string(), z.number()]),
  language: z.string().optional(),
  author: z.array(name).optional(),
  issued: date.optional(),
  'container-title': z.string().optional(),
  genre: z.string().optional(),
  publisher: z.string().optional(),
  title: z.string().optional(),
  URL: z.string().optional(),
  version: z.string().optional(),
});

/** The file is a list of items. */
export const cslDataRules = z.array(item);
