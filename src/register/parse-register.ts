import { shortened } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import { parseKeptValue } from './kept-value.ts';
import {
  bare,
  type KeptAddress,
  type KeptChange,
  type KeptNumber,
  type KeptParagraph,
  type LinkRegister,
} from './link-register.ts';
import { fromRun } from './place-runs.ts';

/** What is being read of one address. */
interface Growing {
  readonly places: Set<string>;
  readonly paragraphs: KeptParagraph[];
  readonly numbers: Map<string, KeptNumber>;
  readonly changes: KeptChange[];
}

/**
 * Reads the register's file: plain lines, since a thousand articles make a hundred thousand of
 * them, and YAML would take longer than everything else together. Addresses in any order, and one
 * twice, are read as what they say together, so that a merge may keep the lines of both sides.
 */
export function parseRegister(
  text: string,
  file: string,
): { register: LinkRegister; problems: Problem[] } {
  const register = new Map<string, KeptAddress>();
  const problems: Problem[] = [];
  let address: string | undefined;
  let growing: Growing | undefined;
  const settle = () => {
    if (address !== undefined) register.set(address, growing ?? register.get(address) ?? bare);
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      settle();
      address = line;
      growing = undefined;
      continue;
    }
    if (address !== undefined && line.startsWith('  ')) {
      growing ??= begun(register.get(address));
      if (readFact(line.slice(2), growing)) continue;
    }
    problems.push(
      problemAt(
        { file, line: index + 1, column: 1 },
        {
          rule: 'links-written',
          found: `the line "${shortened(line.trim())}"`,
          wanted: 'lines as npm run release writes them',
          hint: 'after a merge keep the lines of both sides and no marks; else take the file back from the last commit',
        },
      ),
    );
  }
  settle();
  return { register, problems };
}

function begun(kept: KeptAddress = bare): Growing {
  return {
    places: new Set(kept.places),
    paragraphs: [...kept.paragraphs],
    numbers: new Map(kept.numbers),
    changes: [...kept.changes],
  };
}

/** Reads one line below an address; false if it says nothing that is known. */
function readFact(fact: string, into: Growing): boolean {
  if (fact.startsWith('#')) {
    const places = /^#\S+$/.test(fact) ? fromRun(fact.slice(1)) : [];
    for (const place of places) into.places.add(place);
    return places.length > 0;
  }
  const [kind, ...rest] = fact.split(' ');
  if (kind === 'paragraph' || kind === 'gone') return readParagraph(kind, rest, into);
  if (kind === 'number') return readNumber(fact, into);
  if (kind !== 'change' || rest.length !== 2) return false;
  into.changes.push({ date: rest[0] as string, kind: rest[1] as string });
  return true;
}

function readParagraph(kind: 'paragraph' | 'gone', rest: string[], into: Growing): boolean {
  const [id = '', words = '', sketch = ''] = rest;
  const fits = rest.length === 3 && /^p-[0-9a-z-]+$/.test(id) && /^[0-9a-z]{7}$/.test(words);
  if (!fits || !/^[0-9a-v-]+$/.test(sketch)) return false;
  // Known already from the other side of a merge.
  if (into.paragraphs.some((one) => one.id === id)) return true;
  into.paragraphs.push({ id, words, sketch, isGone: kind === 'gone' });
  return true;
}

function readNumber(fact: string, into: Growing): boolean {
  const match = /^number ([a-z0-9-]+) (.+?): (".*")$/s.exec(fact);
  const stated = parseKeptValue(match?.[2] ?? '');
  if (!match || !stated) return false;
  try {
    const words = JSON.parse(`[${match[3]}]`) as unknown[];
    if (!words.every((one) => typeof one === 'string')) return false;
    into.numbers.set(match[1] as string, { ...stated, words });
    return true;
  } catch {
    return false;
  }
}
