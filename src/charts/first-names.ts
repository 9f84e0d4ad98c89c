import { type CalloutRoom, type Callouts, placeCallouts } from './callouts.ts';
import type { Category } from './key.ts';
import { faceOf } from './text.ts';

/** Where a mark stands that has a name, px. */
export interface NamedStretch {
  readonly named: Category;
  readonly from: number;
  readonly to: number;
}

/**
 * For each row the names that it is the first to have. Nothing if there is no room at one of the
 * rows: names stand at the marks together or not at all.
 */
export function placeFirstNames(
  rows: readonly (readonly NamedStretch[])[],
  room: CalloutRoom,
): (Callouts | undefined)[] | undefined {
  const said = new Set<string>();
  const names: (Callouts | undefined)[] = [];
  for (const row of rows) {
    const fresh = row.filter(({ named }) => !said.has(named.id));
    for (const { named } of fresh) said.add(named.id);
    const calls = fresh.map(({ named, from, to }) => {
      return { words: named.label, face: faceOf(named), from, to };
    });
    const placed = calls.length === 0 ? undefined : placeCallouts(calls, room);
    if (calls.length > 0 && placed === undefined) return undefined;
    names.push(placed);
  }
  return names;
}
