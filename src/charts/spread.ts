/** Something that wants its middle at `wanted` and takes `size`, px. */
export interface Wish {
  readonly wanted: number;
  readonly size: number;
}

interface Pool {
  start: number;
  size: number;
  readonly members: { readonly index: number; readonly wish: Wish }[];
}

/**
 * Middles for all, in order of their wishes, none overlapping, each group of neighbours as near as
 * it can be to what they want on average. Together they must fit between `low` and `high`.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): number[] {
  const sorted = wishes
    .map((wish, index) => ({ wish, index }))
    .sort((a, b) => a.wish.wanted - b.wish.wanted || a.index - b.index);
  const pools: Pool[] = [];
  for (const member of sorted) {
    let pool = settle([member], low, high);
    for (
      let last = pools.at(-1);
      last && last.start + last.size > pool.start;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = settle([...last.members, ...pool.members], low, high);
    }
    pools.push(pool);
  }
  const middles: number[] = [];
  for (const { start, members } of pools) {
    let edge = start;
    for (const { index, wish } of members) {
      middles[index] = edge + wish.size / 2;
      edge += wish.size;
    }
  }
  return middles;
}

function settle(members: Pool['members'], low: number, high: number): Pool {
  let size = 0;
  let starts = 0;
  for (const { wish } of members) {
    starts += wish.wanted - wish.size / 2 - size;
    size += wish.size;
  }
  const start = Math.max(low, Math.min(high - size, starts / members.length));
  return { members, size, start };
}
