import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives a content folder, whose address is kept for examples, one that readers could reach. */
export async function makePublishable(content: string): Promise<void> {
  const file = join(content, 'site.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll('.example', '.example-desk.org'));
}
