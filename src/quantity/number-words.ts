const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** `three` → 3, `eighteen` → 18; only the words below twenty. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  ones.map((name, amount) => [name, amount]),
);
/** `twenty` → 20 … `ninety` → 90. */
export const roundTens: ReadonlyMap<string, number> = new Map(
  tens.map((name, ten): [string, number] => [name, ten * 10]).slice(2),
);
/** `first` → 1 … `nineteenth` → 19, `twentieth` → 20 … `ninetieth` → 90; compounds are read from their parts. */
export const ordinalNumbers: ReadonlyMap<string, number> = new Map(
  [...smallNumbers, ...roundTens]
    .filter(([, amount]) => amount > 0)
    .map(([name, amount]) => [ordinalOf(name), amount]),
);

/** 28 → `twenty-eight`. Throws outside whole numbers from 0 to 999. */
export function cardinalName(amount: number): string {
  if (!Number.isInteger(amount) || amount < 0 || amount > 999) {
    throw new RangeError(`cardinalName: expected a whole number from 0 to 999, got ${amount}`);
  }
  if (amount < 20) return ones[amount] ?? '';
  if (amount < 100) {
    const rest = amount % 10;
    return `${tens[Math.floor(amount / 10)]}${rest === 0 ? '' : `-${ones[rest]}`}`;
  }
  const rest = amount % 100;
  const hundreds = `${ones[Math.floor(amount / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} and ${cardinalName(rest)}`;
}

/** 21 → `twenty-first`; from 100 on in digits, `118th`. Throws for anything but a whole number from 1. */
export function ordinalName(rank: number): string {
  if (rank < 1 || rank > 99) return ordinalDigits(rank);
  const name = cardinalName(rank);
  const cut = name.lastIndexOf('-') + 1;
  return name.slice(0, cut) + ordinalOf(name.slice(cut));
}

/** 21 → `21st`. Throws for anything but a whole number from 1. */
export function ordinalDigits(rank: number): string {
  if (!Number.isSafeInteger(rank) || rank < 1) {
    throw new RangeError(`ordinalDigits: expected a whole number from 1, got ${rank}`);
  }
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${suffix}`;
}

function ordinalOf(cardinal: string): string {
  return (
    irregularOrdinals[cardinal] ??
    (cardinal.endsWith('y') ? `${cardinal.slice(0, -1)}ieth` : `${cardinal}th`)
  );
}
