import { z } from 'zod';

/*
 * Data Package 2.0 as rules, written from the text of the standard: each is cited by its page and
 * section under https://datapackage.org/standard/. Strict, so that a property that is misspelt, or
 * that the standard does not know, is a fault; those of our own are marked.
 */

/** glossary, "URL or Path": an address in full, or a path with neither root, parent nor backslash. */
const urlOrPath = z.string().refine((path) => {
  if (/^https?:\/\//.test(path)) return URL.canParse(path);
  return /^[^./~\\]/.test(path) && !path.includes('..') && !/[\\:]/.test(path);
}, 'a URL or a path');

/** data-package, "name"; data-resource, "name". */
const name = z.string().regex(/^[a-z0-9._-]+$/);

/** data-package, "licenses": a name or a path or both. The name is an Open Definition id. */
const license = z
  .strictObject({
    name: z.enum([
      'CC0-1.0',
      'CC-BY-4.0',
      'CC-BY-SA-4.0',
      'ODC-PDDL-1.0',
      'ODC-BY-1.0',
      'ODbL-1.0',
    ]),
    path: urlOrPath,
    title: z.string().min(1),
  })
  .partial()
  .refine(({ name, path }) => name !== undefined || path !== undefined);

/** data-package, "contributors". */
const contributor = z.strictObject({
  title: z.string().min(1),
  path: z.url().optional(),
  email: z.email().optional(),
  roles: z.array(z.string().min(1)).min(1),
});

/** data-package, "sources"; id, publisher and date are our own. */
const source = z.strictObject({
  title: z.string().min(1),
  path: urlOrPath.optional(),
  id: z.string().min(1),
  publisher: z.string().min(1),
  date: z.string().min(1),
});

/** table-schema, "missingValues": unique strings. */
const missingValues = z.array(z.string()).refine((all) => new Set(all).size === all.length);

/** table-schema, "Field"; unit is our own. */
const described = {
  name: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  unit: z.string().min(1).optional(),
  missingValues: missingValues.optional(),
};

/** table-schema, "Field Constraints": "pattern" is for strings alone. */
const constraints = { required: z.boolean().optional(), unique: z.boolean().optional() };

const field = z.discriminatedUnion('type', [
  z.strictObject({
    ...described,
    type: z.literal('string'),
    constraints: z.strictObject({ ...constraints, pattern: z.string().optional() }).optional(),
  }),
  z.strictObject({
    ...described,
    type: z.literal('number'),
    // table-schema, "number": false where the digits have other characters around them.
    bareNumber: z.boolean().optional(),
    constraints: z.strictObject(constraints).optional(),
  }),
  z.strictObject({
    ...described,
    type: z.enum(['integer', 'date', 'year', 'yearmonth']),
    constraints: z.strictObject(constraints).optional(),
  }),
]);

/** table-schema, "primaryKey" and "uniqueKeys": names of fields, in the order of the fields. */
const key = z.array(z.string()).min(1);

const tableSchema = z
  .strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: z.array(field).min(1),
    missingValues,
    primaryKey: key.optional(),
    uniqueKeys: z.array(key).min(1).optional(),
  })
  .superRefine(({ fields, primaryKey, uniqueKeys = [] }, context) => {
    const names = fields.map(({ name }) => name);
    if (new Set(names).size < names.length) context.addIssue('two fields of one name');
    for (const one of [...(primaryKey ? [primaryKey] : []), ...uniqueKeys]) {
      const known = names.filter((name) => one.includes(name));
      if (known.join() !== one.join()) context.addIssue(`the key ${one.join()}`);
    }
  });

/** table-dialect, "Delimited". */
const dialect = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tabledialect.json'),
  delimiter: z.string().min(1),
  lineTerminator: z.string().min(1),
  quoteChar: z.string().length(1),
  doubleQuote: z.boolean(),
  header: z.boolean(),
});

/** data-resource, "General" and "Tabular". */
const resource = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  name,
  type: z.literal('table'),
  path: urlOrPath,
  format: z.literal('csv'),
  mediatype: z.string().regex(/^[a-z]+\/[a-z.+-]+$/),
  encoding: z.string().min(1),
  bytes: z.int().positive(),
  // "Other algorithms can be indicated by prefixing the hash's value with the algorithm name in lower-case."
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect,
  schema: tableSchema,
});

/** data-package, "Properties". */
export const dataPackageRules = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  id: z.url(),
  title: z.string().min(1),
  // Markdown, whose first paragraph can stand alone.
  description: z.string().min(1),
  homepage: z.url(),
  version: z.string().regex(/^[0-9a-f]{12}$/),
  // RFC 3339, section 5.6.
  created: z.iso.datetime(),
  licenses: z.array(license).min(1),
  contributors: z.array(contributor).min(1),
  sources: z.array(source).min(1).optional(),
  resources: z.array(resource).length(1),
});
