/** A numeral in digits, e.g. `118,000` or `3.80`. */
export interface Digits {
  readonly amount: number;
  /** The digits before the point, in ASCII and without separators. */
  readonly integer: string;
  /** The digits after the point, e.g. "80". */
  readonly fraction: string;
  /** What stands between the thousands: a comma, a space, or nothing. */
  readonly separator: string;
}

/** Longer numerals than this are identifiers, not amounts anybody would read. */
const longest = 40;
const separators = new Set([',', ' ', '\u00a0', '\u202f', '\u2009', '\u2007']);
/** The zeros of the other scripts whose digits are read: Arabic, Persian, Devanagari, Bengali, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/**
 * The numeral that begins at `start`, and where it ends. `undefined` where no digit stands; without `digits`
 * where digits are no number: too long, or dotted twice as in `192.168.0.1`.
 */
export function readDigits(
  text: string,
  start: number,
): { readonly end: number; readonly digits?: Digits } | undefined {
  let end = runEnd(text, start);
  const leadingPoint = text[start] === '.' && runEnd(text, start + 1) > start + 1;
  if (end === start && !leadingPoint) return undefined;
  let separator = '';
  if (end > start && end - start <= 3) {
    const found = text[end] ?? '';
    if (separators.has(found)) {
      const last = groupsEnd(text, end, found);
      if (last > end) {
        separator = found;
        end = last;
      }
    }
  }
  const integerEnd = end;
  if (text[end] === '.') end = Math.max(end, pointEnd(text, end));
  if (text[end] === '.' && isDigit(text, end + 1)) return { end: dottedEnd(text, end) };
  if (end - start > longest) return { end };
  const integer = toAscii(text, start, integerEnd);
  const fraction = toAscii(text, integerEnd, end);
  return {
    end,
    digits: { amount: Number(`${integer}.${fraction}0`), integer, fraction, separator },
  };
}

/** Past every group of a separator and exactly three digits. */
function groupsEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (text[end] === separator && runEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

function pointEnd(text: string, point: number): number {
  const end = runEnd(text, point + 1);
  return end > point + 1 ? end : point;
}

function dottedEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === '.' && isDigit(text, end + 1)) end = runEnd(text, end + 1);
  return end;
}

function runEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end)) end += 1;
  return end;
}

function isDigit(text: string, at: number): boolean {
  return digitAt(text, at) !== undefined;
}

function digitAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : undefined;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? undefined : code - zero;
}

function toAscii(text: string, start: number, end: number): string {
  let ascii = '';
  for (let at = start; at < end; at += 1) ascii += digitAt(text, at) ?? '';
  return ascii;
}
