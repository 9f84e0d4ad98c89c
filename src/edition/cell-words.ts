import { withCommas } from '../quantity/with-commas.ts';

/** A cell of digits for a reader, in threes: ">75000000" as ">75,000,000". Other cells stay as they are. */
export function grouped(cell: string): string {
  return cell.replace(
    /^([<>]?-?)(\d+)/,
    (_, sign: string, digits: string) => sign + withCommas(digits),
  );
}
