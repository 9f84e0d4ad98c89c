import type { Scalar } from 'yaml';
import type { SourceText, Words } from './source-text.ts';

/**
 * The words of a YAML scalar, each character with the place where it was typed.
 *
 * Folding, indentation and escapes only ever change white space and escape sequences, so the other
 * characters of the value stand in the source in the same order: walking both side by side finds
 * each one. White space takes the place of the character before it.
 */
export function scalarWords(source: SourceText, scalar: Scalar, base: number): Words {
  const value = String(scalar.value);
  const [start, end] = scalar.range ?? [0, 0, 0];
  const offsets = alignOffsets(value, source.text, base + start, base + end, String(scalar.type));
  return {
    text: value,
    typed: source.text.slice(base + start, base + end),
    placeAt(offset) {
      const last = offsets.length - 1;
      if (last < 0) return source.placeAt(base + start);
      const place = offsets[Math.min(offset, last)] as number;
      return source.placeAt(offset > last ? place + 1 : place);
    },
  };
}

const simpleEscapes: Record<string, string> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

interface Typed {
  readonly character: string;
  readonly offset: number;
}

/** The characters that a scalar's source stands for, white space left out. */
function* typedCharacters(text: string, from: number, to: number, type: string): Generator<Typed> {
  let i = from;
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') i = text.indexOf('\n', from) + 1;
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : undefined;
  if (quote) i += 1;
  const stop = quote ? to - 1 : to;
  while (i < stop) {
    const offset = i;
    const character = text[i] as string;
    if (quote === '"' && character === '\\') {
      const next = text[i + 1] as string;
      const digits = { x: 2, u: 4, U: 8 }[next];
      if (digits) {
        const code = Number.parseInt(text.slice(i + 2, i + 2 + digits), 16);
        // Nothing for an escape that is none, which is a problem of the YAML.
        const meant = code <= 0x10ffff ? String.fromCodePoint(code) : '';
        for (const unit of meant.split('')) {
          if (/\S/.test(unit)) yield { character: unit, offset };
        }
        i += 2 + digits;
        continue;
      }
      i += 2;
      const meant = simpleEscapes[next] ?? next;
      if (/\S/.test(meant)) yield { character: meant, offset };
      continue;
    }
    i += quote === "'" && character === "'" ? 2 : 1;
    if (/\S/.test(character)) yield { character, offset };
  }
}

function alignOffsets(
  value: string,
  text: string,
  from: number,
  to: number,
  type: string,
): number[] {
  const typed = typedCharacters(text, from, to, type);
  const offsets: number[] = [];
  let last = from;
  for (const unit of value.split('')) {
    if (/\S/.test(unit)) {
      const next = typed.next();
      if (!next.done) last = next.value.offset;
    } else if (offsets.length > 0) {
      last += 1;
    }
    offsets.push(last);
  }
  return offsets;
}
