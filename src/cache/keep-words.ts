import type { Keep } from '../prose/compile-content.ts';
import type { Cache } from './cache.ts';

/**
 * Keeps what is made from words. Where they stand and how they were typed are part of the key, since
 * problems and references carry places.
 */
export function keepWords(cache: Cache): Keep {
  return (kind, words, make) => {
    const key = words.flatMap((one) => {
      const { file, line, column } = one.placeAt(0);
      return [`${file}:${line}:${column}`, one.typed];
    });
    return cache.keep(`words/${kind}`, key, make);
  };
}
