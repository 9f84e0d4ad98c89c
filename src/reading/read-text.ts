import { readFile } from 'node:fs/promises';
import { type Problem, problemAt } from '../problem/problem.ts';
import { withCommas } from '../quantity/with-commas.ts';
import { normalText, type SourceText, sourceText } from './source-text.ts';

/**
 * The most that a file of a kind may be, in bytes: larger than anything that a reader would be
 * served, and small enough that no text can keep a parser busy for long.
 */
const largest: Readonly<Record<string, number>> = {
  md: 200_000,
  yaml: 2_000_000,
  csv: 8_000_000,
  txt: 64_000_000,
};

export interface TextRead {
  readonly source?: SourceText;
  readonly problems: readonly Problem[];
}

/** A text with its file's bytes, which are published where a file is published as it is. */
export interface FileRead extends TextRead {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a text file strictly as UTF-8; a byte-order mark and CRLF line ends are accepted and dropped. */
export async function readText(path: string, file: string): Promise<FileRead> {
  const bytes = new Uint8Array(await readFile(path));
  return { ...decodeText(bytes, file), bytes };
}

/** The same, for bytes that are already there. */
export function decodeText(bytes: Uint8Array, file: string): TextRead {
  const most = largest[file.split('.').at(-1) ?? ''] ?? Number.POSITIVE_INFINITY;
  if (bytes.length > most) {
    return {
      problems: [
        problemAt(
          { file, line: 1, column: 1 },
          {
            rule: 'file-size',
            found: `${withCommas(bytes.length)} bytes`,
            wanted: `at most ${withCommas(most)}`,
            hint: 'split the file',
          },
        ),
      ],
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { source: sourceText(file, normalText(text)), problems: [] };
  } catch {
    return { problems: [badByte(bytes, file)] };
  }
}

/** Finds the first byte that is not UTF-8: where the first sequence that breaks begins. */
function badByte(bytes: Uint8Array, file: string): Problem {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle;
  }
  // A sequence may break at a later byte than its first: what is decoded so far ends before it.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const decoded = decoder.decode(bytes.subarray(0, low), { stream: true });
  const byte = bytes[new TextEncoder().encode(decoded).length] ?? 0;
  const before = normalText(decoded);
  return problemAt(sourceText(file, before).placeAt(before.length), {
    rule: 'text-utf8',
    found: `a byte that is not UTF-8 (0x${byte.toString(16).padStart(2, '0')})`,
    wanted: 'UTF-8 text',
    hint: 'save the file with the encoding UTF-8',
  });
}
