import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { shortened } from '../problem/nearest.ts';
import {
  type Complaint,
  type Path,
  type Place,
  type Problem,
  problemAt,
} from '../problem/problem.ts';
import type { SourceText, Words } from './source-text.ts';
import { scalarWords } from './yaml-words.ts';

/** YAML as plain data, with a way back from a path in it to the place in the file. */
export interface YamlRead {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; where there is none, the nearest thing around it. */
  placeOf(path: Path): Place;
  /** Where the key that ends a path stands. */
  placeOfKey(path: Path): Place;
  /** The string at a path with the place of each of its characters. */
  wordsAt(path: Path): Words;
}

/** Deeper nesting is no content but an attempt to exhaust the reader. */
const deepest = 24;
const prototypeKeys = new Set(['__proto__', 'prototype', 'constructor']);

/** Reads the YAML in a file, or the part of the file from one offset to another (front matter). */
export function parseYaml(source: SourceText, from = 0, to = source.text.length): YamlRead {
  const text = source.text.slice(from, to);
  const place = (offset: number) => source.placeAt(from + Math.min(offset, text.length));
  const tooDeep = nestingBeyond(text, deepest);
  if (tooDeep !== undefined) {
    return unreadable(place(tooDeep), {
      rule: 'yaml-syntax',
      found: `more than ${deepest} levels of nesting`,
      wanted: `at most ${deepest}`,
      hint: 'write flatter YAML',
    });
  }

  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    merge: false,
    // The library compares every key with every other one; see below.
    uniqueKeys: false,
  });
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) =>
    problemAt(place(error.pos[0]), {
      rule: 'yaml-syntax',
      found: said(error),
      wanted: 'well-formed YAML',
      hint: 'check the indentation, and put words with ": " or a leading quote, @ or * in quotes',
    }),
  );
  const reportKey = (key: Scalar) =>
    problems.push(
      problemAt(place(key.range?.[0] ?? 0), {
        rule: 'yaml-syntax',
        found: `the key "${shortened(String(key.value))}" again`,
        wanted: 'each key once',
        hint: 'keep one of the two',
      }),
    );

  visit(document, {
    Node(_, node) {
      const named = isAlias(node) || ('anchor' in node && node.anchor);
      if (!named && !node.tag) return;
      problems.push(
        problemAt(place(node.range?.[0] ?? 0), {
          rule: 'yaml-plain',
          found: named ? 'an anchor or an alias' : `the tag ${node.tag}`,
          wanted: 'plain YAML',
          hint: 'write the value out',
        }),
      );
    },
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) reportKey(key);
        seen.add(name);
      }
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || !prototypeKeys.has(String(pair.key.value))) return;
      problems.push(
        problemAt(place(pair.key.range?.[0] ?? 0), {
          rule: 'key-safe',
          found: `the key "${pair.key.value}"`,
          wanted: 'a key that is no part of a JavaScript prototype',
          hint: 'choose another name',
        }),
      );
    },
  });

  const root = document.contents;
  return {
    data: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    placeOf: (path) => place(offsetOf(find(root, path).node) ?? 0),
    placeOfKey(path) {
      const { pair, node } = find(root, path);
      const key = pair && (pair.key as Node | null);
      return place(offsetOf(key ?? node) ?? 0);
    },
    wordsAt(path) {
      const { node } = find(root, path);
      if (isScalar(node)) return scalarWords(source, node, from);
      return scalarWords(source, Object.assign(new Scalar(''), { range: [0, 0, 0] }), from);
    },
  };
}

function unreadable(place: Place, problem: Complaint): YamlRead {
  return {
    data: undefined,
    problems: [problemAt(place, problem)],
    placeOf: () => place,
    placeOfKey: () => place,
    wordsAt: () => ({ text: '', typed: '', placeAt: () => place }),
  };
}

/** The library's message in our form: no capital, no full stop. */
function said(error: YAMLError): string {
  const first = (error.message.split(/[\n;]/)[0] ?? '').replace(/[.:]$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}

function offsetOf(node: Node | null | undefined): number | undefined {
  return node?.range?.[0];
}

interface Found {
  readonly node: Node | null | undefined;
  readonly pair?: Pair;
}

/** Walks down as far as the path leads. */
function find(root: Node | null, path: Path): Found {
  let found: Found = { node: root };
  for (const step of path) {
    const { node } = found;
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
      if (!pair) return found;
      found = { node: (pair.value as Node | null) ?? (pair.key as Node), pair };
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (!item || isPair(item)) return found;
      found = { node: item as Node };
    } else {
      return found;
    }
  }
  return found;
}

/** Where brackets or indentation go deeper than `limit`, before the parser is asked to follow them. */
function nestingBeyond(text: string, limit: number): number | undefined {
  let brackets = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '[' || c === '{') brackets += 1;
    else if ((c === ']' || c === '}') && brackets > 0) brackets -= 1;
    else if (c === '\n') brackets = text[i + 1] === ' ' || brackets === 0 ? brackets : 0;
    if (brackets > limit) return i;
  }
  const dashes = text.match(new RegExp(`(?:-[ \\t]+){${limit},}`));
  return dashes?.index;
}
