import { flow } from './flow.ts';
import type { Label } from './label.ts';
import { faceOf } from './text.ts';

/** What marks of several rows are called alike: a measure, or a part of a whole. */
export interface Category {
  readonly id: string;
  readonly label: string;
  readonly highlighted: boolean;
}

/** A name behind a sample of its marks. */
export interface KeyEntry<T extends Category> {
  readonly named: T;
  readonly label: Label;
  /** The sample's left edge, px. */
  readonly x: number;
}

export interface Key<T extends Category> {
  readonly entries: readonly KeyEntry<T>[];
  /** With the air below it, px; 0 where it has no entries. */
  readonly height: number;
}

/** For a sample, px. */
const indent = 18;

/** All names in lines above the rows, each behind a sample; `air` px are left below. */
export function placeKey<T extends Category>(
  all: readonly T[],
  width: number,
  air: number,
): Key<T> {
  const items = all.map((named) => ({ words: named.label, face: faceOf(named) }));
  const { labels, height } = flow(items, 0, width, indent);
  return {
    entries: labels.flatMap((label, index): KeyEntry<T>[] => {
      const named = all[index];
      return named === undefined ? [] : [{ named, label, x: label.x - indent }];
    }),
    height: height === 0 ? 0 : height + air,
  };
}
