/**
 * `npm run schemas`: JSON Schemas of everything that an author writes, and the settings that make
 * VS Code (with its YAML extension) hold files against them while they are typed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { figureSchema } from '../charts/figure-schema.ts';
import { numbersSchema } from '../model/number-schema.ts';
import { areaSchema } from '../schema/area-description.ts';
import { articleSchema, pageSchema } from '../schema/article.ts';
import { claimsSchema } from '../schema/claim.ts';
import { datasetSchema } from '../schema/dataset-description.ts';
import { movedSchema } from '../schema/moved.ts';
import { siteSchema } from '../schema/site.ts';
import { sourcesSchema } from '../schema/source.ts';
import { readFlags } from './flags.ts';
import { isMain } from './is-main.ts';

const schemas = {
  area: areaSchema,
  article: articleSchema,
  claims: claimsSchema,
  dataset: datasetSchema,
  figure: figureSchema,
  moved: movedSchema,
  numbers: numbersSchema,
  page: pageSchema,
  site: siteSchema,
  sources: sourcesSchema,
};

/** Which files each schema is for; front matter is out of reach of editors' YAML support. */
const files: Partial<Record<keyof typeof schemas, string>> = {
  area: '**/content/areas/*.yaml',
  claims: '**/content/claims/*.yaml',
  dataset: '**/content/datasets/*.yaml',
  figure: '**/content/figures/*.yaml',
  moved: '**/content/moved.yaml',
  numbers: '**/content/numbers/*.yaml',
  site: '**/content/site.yaml',
  sources: '**/content/sources/*.yaml',
};

/** Every schema as it is written to `.vscode/schemas/<name>.json`. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

export const schemaSettings = Object.fromEntries(
  Object.entries(files).map(([name, pattern]) => [`./.vscode/schemas/${name}.json`, pattern]),
);

if (isMain(import.meta.url)) {
  readFlags({});
  const folder = join('.vscode', 'schemas');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    await writeFile(join(folder, `${name}.json`), text);
  }
  const path = join('.vscode', 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
  const merged = { ...settings, 'yaml.schemas': schemaSettings };
  await writeFile(path, `${JSON.stringify(merged, null, 2)}\n`);
  console.log(`Wrote ${Object.keys(schemas).length} schemas to ${folder}.`);
}
