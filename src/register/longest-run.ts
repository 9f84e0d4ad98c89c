/**
 * The longest run of growing values in a list with holes, by their places: of 3, 1, none, 2, 4 it is
 * places 1, 3 and 4. By patience sorting, in n log n.
 */
export function longestRun(values: readonly (number | undefined)[]): number[] {
  /** The place at which the best run of each length ends, and what comes before each place. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [place, value] of values.entries()) {
    if (value === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous[place] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = place;
  }
  const run: number[] = [];
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) run.push(place);
  return run.reverse();
}
