import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas, schemaSettings } from '../../src/commands/schemas.ts';

test('the committed schemas for editors are those of the code', () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    expect(readFileSync(join('.vscode', 'schemas', `${name}.json`), 'utf8'), name).toBe(text);
  }
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  expect(settings['yaml.schemas']).toEqual(schemaSettings);
});

test('a schema for editors refuses a misspelt key', () => {
  const { numbers } = jsonSchemas();
  const entry = JSON.parse(numbers as string).additionalProperties;
  expect(entry.additionalProperties).toBe(false);
  expect(Object.keys(entry.properties)).toContain('share');
});
