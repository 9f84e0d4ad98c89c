import { kinds } from './kind-of.ts';
import type { Series } from './series.ts';

/** Every named drawing, by kind: what the gallery shows and the snapshots keep. */
export const examples: Readonly<Record<string, Readonly<Record<string, Series>>>> =
  Object.fromEntries(kinds.map(({ name, examples }) => [name, examples]));
