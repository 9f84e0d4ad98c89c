import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/output/files.ts';
import { site } from './open-page.ts';

test('nothing stands behind the end of a page', async () => {
  const { dist } = site;
  for (const file of (await listFiles(dist)).filter((name) => name.endsWith('.html'))) {
    expect((await readFile(join(dist, file), 'utf8')).trimEnd(), file).toMatch(
      /<\/body>\s*<\/html>$/,
    );
  }
});
