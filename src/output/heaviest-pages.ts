import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOfFile, listFiles } from './files.ts';

/** Folders whose pages differ only in what they show. */
const collections = new Set(['articles', 'claims', 'datasets', 'figures']);

/** What lies below every figure; anything else is a state of one. */
const ofAnyFigure = new Set(['index.html', 'embed', 'light', 'dark']);

/**
 * One address of each shape of page in an output folder, e.g. "/datasets/talks/" for all datasets:
 * that of the heaviest file, since it has the most to go wrong. A new shape is found by itself.
 */
export async function heaviestPages(folder: string): Promise<string[]> {
  const heaviest = new Map<string, { file: string; size: number }>();
  for (const file of await listFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    const { size } = await stat(join(folder, file));
    const shape = shapeOf(file);
    if (size > (heaviest.get(shape)?.size ?? -1)) heaviest.set(shape, { file, size });
  }
  return [...heaviest.values()].map(({ file }) => addressOfFile(file));
}

function shapeOf(file: string): string {
  const [collection = '', id, ...rest] = file.split('/');
  const isOne = collections.has(collection) && id !== 'index.html';
  if (!isOne) return file;
  const place =
    collection === 'figures' ? rest.map((name) => (ofAnyFigure.has(name) ? name : '*')) : rest;
  return [collection, '*', ...place].join('/');
}
