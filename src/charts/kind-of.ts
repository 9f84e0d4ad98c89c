import type { Kind } from './kind.ts';
import * as named from './kinds.ts';

/** Every kind of figure, in alphabetical order. */
export const kinds: readonly Kind[] = Object.values(named);

/** The kind of a figure or a series. Throws where there is none of that name. */
export function kindOf({ kind }: { readonly kind: string }): Kind {
  const found = kinds.find(({ name }) => name === kind);
  if (found) return found;
  const names = kinds.map(({ name }) => name).join(', ');
  throw new Error(`kindOf: there is no kind "${kind}"; kinds are: ${names}`);
}
