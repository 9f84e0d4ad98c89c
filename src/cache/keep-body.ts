import { type Body, compileBody } from '../prose/compile-body.ts';
import type { Words } from '../reading/source-text.ts';
import type { Cache } from './cache.ts';

/** `compileBody` that keeps what it made; the place is part of the key, since problems and references carry it. */
export function keepBody(cache: Cache): (body: Words) => Body {
  return (body) => {
    const { file, line } = body.placeAt(0);
    return cache.keep('body', [file, String(line), body.text], () => compileBody(body));
  };
}
