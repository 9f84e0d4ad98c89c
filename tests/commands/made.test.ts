import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutFonts, cutPictureFonts, writeMetrics } from '../../src/commands/fonts.ts';
import { jsonSchemas, schemaSettings } from '../../src/commands/schemas.ts';

test('the committed fonts and their metrics are what their originals give', async () => {
  const files = await cutFonts();
  for (const { name, bytes } of files) {
    expect(bytes.equals(readFileSync(`src/styles/fonts/${name}.woff2`)), name).toBe(true);
  }
  expect(readFileSync('src/charts/font-metrics.generated.ts', 'utf8')).toBe(writeMetrics(files));
  for (const { name, bytes } of await cutPictureFonts()) {
    expect(bytes.equals(readFileSync(`src/pictures/fonts/${name}.woff2`)), name).toBe(true);
  }
});

test('the fonts of pages are at most four files and 80 kB together', async () => {
  const files = await cutFonts();
  expect(files.length).toBeLessThanOrEqual(4);
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(80_000);
});

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
