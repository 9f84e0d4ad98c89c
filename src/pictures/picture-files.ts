import type { Cache } from '../cache/cache.ts';
import type { Series } from '../charts/series.ts';
import { figurePng, figureSvg } from './figure-picture.ts';
import type { PosterWords } from './poster.ts';

type Kept = Pick<Cache, 'has' | 'read' | 'write'>;

/** The PNG of a figure, taken from the cache where it was drawn before. */
export function keptFigurePng(
  cache: Kept,
  words: PosterWords,
  series: Series,
): Uint8Array<ArrayBuffer> {
  return kept(cache, ['png', words, series], () => figurePng(words, series));
}

/** Whether the PNG of a figure was drawn before. */
export function hasFigurePng(cache: Kept, words: PosterWords, series: Series): boolean {
  return cache.has('picture', keyOf(['png', words, series]));
}

/** The SVG of a figure, likewise. */
export function keptFigureSvg(
  cache: Kept,
  words: PosterWords,
  series: Series,
): Uint8Array<ArrayBuffer> {
  return kept(cache, ['svg', words, series], () => Buffer.from(figureSvg(words, series)));
}

function kept(
  cache: Kept,
  parts: readonly unknown[],
  draw: () => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const key = keyOf(parts);
  const before = cache.read('picture', key);
  if (before) return new Uint8Array(before);
  const picture = draw();
  cache.write('picture', key, picture);
  return new Uint8Array(picture);
}

function keyOf(parts: readonly unknown[]): string[] {
  return parts.map((part) => JSON.stringify(part));
}
