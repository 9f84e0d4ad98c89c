const numbered = /^(.*\D)([1-9]\d{0,8})$/;

/** The fewest numbered places that are written as a run: rows of a table, and not three editions. */
const fewest = 8;

/**
 * Places in order, with numbered ones that follow each other as a run: "row-2..45" for all from
 * row-2 to row-45.
 */
export function toRuns(places: Iterable<string>): string[] {
  const plain: string[] = [];
  const series = new Map<string, number[]>();
  for (const place of places) {
    const match = numbered.exec(place);
    if (!match) plain.push(place);
    else {
      const [, stem, digits] = match as unknown as [string, string, string];
      const numbers = series.get(stem) ?? [];
      numbers.push(Number(digits));
      series.set(stem, numbers);
    }
  }
  const runs = [...series].flatMap(([stem, numbers]) =>
    spans(numbers).flatMap(([from, to]) => spelled(stem, from, to)),
  );
  return [...plain, ...runs].sort();
}

/** The places that a line of the register stands for; none where it is no run that could be written. */
export function fromRun(written: string): string[] {
  const match = /^(.*\D)([1-9]\d{0,8})\.\.([1-9]\d{0,8})$/.exec(written);
  if (!match) return [written];
  const [from, to] = [Number(match[2]), Number(match[3])];
  // A slip of the keyboard is not worth a million places.
  if (to <= from || to - from > 1_000_000) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => `${match[1]}${from + index}`);
}

/** Stretches of numbers that follow each other, in order. */
function spans(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

function spelled(stem: string, from: number, to: number): string[] {
  if (to - from + 1 >= fewest) return [`${stem}${from}..${to}`];
  return Array.from({ length: to - from + 1 }, (_, index) => `${stem}${from + index}`);
}
