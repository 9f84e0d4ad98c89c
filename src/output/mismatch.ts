/** What is wrong with a copy of the site. */
export interface Mismatch {
  /** The file, by its path in the output, or the address that was asked for. */
  readonly file: string;
  readonly fault: 'differs' | 'missing' | 'extra' | 'host';
  /** What was found, in words. */
  readonly found: string;
}

/** So many lines that say the same of their files become one. */
const many = 4;

/** One line for each, by file; what a host does alike to many files is said once. */
export function mismatchLines(mismatches: readonly Mismatch[]): string[] {
  const alike = Map.groupBy(mismatches, ({ file, fault, found }) =>
    fault === 'host' ? found : `${fault} ${file}`,
  );
  return [...alike.values()]
    .flatMap((all) => {
      const [first] = all;
      if (first?.fault !== 'host' || all.length < many) return all;
      return [{ ...first, file: `${first.file} and ${all.length - 1} others` }];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, fault, found }) => `${fault.padEnd(8)} ${file}${found && `: ${found}`}`);
}

/** The beginning of a digest, which tells two files apart as well as the whole. */
export function short(digest: string): string {
  return `${digest.slice(0, 12)}…`;
}
