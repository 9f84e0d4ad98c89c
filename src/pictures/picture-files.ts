import type { Cache } from '../cache/cache.ts';
import type { Series } from '../model/series.ts';
import { figurePng } from './figure-picture.ts';
import type { PosterWords } from './poster.ts';

/** The PNG of a figure, taken from the cache where it was drawn before. */
export function keptFigurePng(
  cache: Pick<Cache, 'read' | 'write'>,
  words: PosterWords,
  series: Series,
): Uint8Array<ArrayBuffer> {
  const key = [JSON.stringify(words), JSON.stringify(series)];
  const kept = cache.read('picture', key);
  if (kept) return new Uint8Array(kept);
  const png = figurePng(words, series);
  cache.write('picture', key, png);
  return new Uint8Array(png);
}
