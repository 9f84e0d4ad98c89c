import type { z } from 'zod';
import type { RuleId } from '../problem/content-rules.ts';
import { listed, nearestWord, shortened } from '../problem/nearest.ts';
import { type Complaint, type Path, type Problem, problemAt } from '../problem/problem.ts';
import type { YamlRead } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;

/** Holds YAML against a schema: the data if they fit, and otherwise every problem with its place. */
export function checkShape<T extends z.ZodType>(
  yaml: YamlRead,
  schema: T,
): { readonly data?: z.output<T>; readonly problems: readonly Problem[] } {
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = schema.safeParse(yaml.data ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, yaml, schema)) };
}

function problemsOf(issue: Issue, yaml: YamlRead, schema: z.ZodType): Problem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path, yaml.data);
    return issue.keys.map((key) => {
      const meant = nearestWord(key, allowed);
      return problemAt(yaml.placeOfKey([...path, key]), {
        rule: 'key-known',
        found: `unknown key "${key}"`,
        wanted: allowed.length > 0 ? `one of ${listed(allowed, 20)}` : 'a known key',
        hint: meant ? `write "${meant}"` : 'remove the key',
      });
    });
  }
  if (issue.code === 'invalid_union' && !issue.discriminator) {
    // Of several forms, the one that the value has the kind of is the one that was meant.
    const meant = issue.errors.filter((inner) => !inner.some(isOfOtherKind));
    if (meant.length === 1) {
      return (meant[0] ?? []).flatMap((inner) =>
        problemsOf({ ...inner, path: [...path, ...inner.path] } as Issue, yaml, schema),
      );
    }
  }
  if (issue.code === 'invalid_key')
    return [problemAt(yaml.placeOfKey(path), misnamed(path, issue))];
  const value = valueAt(yaml.data, path);
  const isMissing = value === undefined && issue.code !== 'custom';
  const place = isMissing ? yaml.placeOfKey(path) : yaml.placeOf(path);
  return [problemAt(place, isMissing ? absent(path, issue) : mistaken(path, issue, value))];
}

function isOfOtherKind(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The key that a path leads to or into; entries of a list go by the name of the list. */
function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'content');
}

/** A key that is no id, no name of a column, or no address. */
function misnamed(path: Path, issue: Extract<Issue, { code: 'invalid_key' }>): Complaint {
  const [inner] = issue.issues;
  return {
    rule: 'id-form',
    wanted: inner?.message ?? 'another key',
    hint: 'write it in that form',
    ...refusalIn(inner),
    found: `the key "${shortened(keyOf(path))}"`,
  };
}

function absent(path: Path, issue: Issue): Complaint {
  const key = keyOf(path);
  return {
    rule: 'value-present',
    found: `no "${key}"`,
    wanted: wanted(issue),
    hint: `add "${key}:"`,
  };
}

/** What one of our own refinements says: see `refuse`. Nothing where it is zod that objects. */
function refusalIn(issue: Issue | undefined): Partial<Complaint> {
  return issue?.code === 'custom' ? (issue.params ?? {}) : {};
}

function mistaken(path: Path, issue: Issue, value: unknown): Complaint {
  const key = keyOf(path);
  return {
    rule: value === null ? 'value-present' : ruleOf(issue),
    found: shown(value, key),
    wanted: wanted(issue),
    hint: hintOf(issue, key, value),
    ...refusalIn(issue),
  };
}

function ruleOf(issue: Issue): RuleId {
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return 'value-allowed';
  if (issue.code === 'invalid_format') return 'value-allowed';
  return 'value-kind';
}

function hintOf(issue: Issue, key: string, value: unknown): string {
  if (value === null) return 'write it, or remove the key';
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : optionsOf(issue);
  if (allowed) {
    const meant = nearestWord(String(value), allowed);
    return meant ? `write "${meant}"` : `write one of them at "${key}"`;
  }
  const isPlain = typeof value !== 'object';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isPlain) {
    return 'put it in quotes';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && !Array.isArray(value)) {
    return 'put the words in quotes: a colon with a space behind it begins a mapping';
  }
  return `correct "${key}"`;
}

function shown(input: unknown, key: string): string {
  if (input === null || input === undefined) return `nothing at "${key}"`;
  if (Array.isArray(input)) return `a list of ${input.length} at "${key}"`;
  if (typeof input === 'object') return `a mapping at "${key}"`;
  const short = shortened(String(input));
  return typeof input === 'string'
    ? `"${short}" at "${key}"`
    : `the ${typeof input} ${short} at "${key}"`;
}

const kindNames: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${listed(issue.values.map(String), 20)}`;
    case 'too_small':
      return `at least ${issue.minimum}${issue.origin === 'array' ? ' entries' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`;
    case 'invalid_union': {
      const options = optionsOf(issue);
      if (issue.discriminator)
        return `a known ${issue.discriminator}${options ? `: one of ${listed(options)}` : ''}`;
      // A union of ours says what its forms are.
      return issue.message === 'Invalid input'
        ? 'one of the forms that the key may have'
        : issue.message;
    }
    default:
      return issue.message;
  }
}

/** The values of a discriminator that would have been known. */
function optionsOf(issue: Issue): string[] | undefined {
  return (issue as { options?: unknown[] }).options?.map(String);
}

/** The keys that a schema knows at a path, so that a misspelt one can be told what it was meant to be. */
function keysAt(schema: z.ZodType, path: Path, data: unknown): string[] {
  let at: unknown = schema;
  let value = data;
  for (const step of path) {
    at = inside(unwrap(at, value), step);
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    if (!at) return [];
  }
  const shape = defOf(unwrap(at, value))?.shape as Record<string, unknown> | undefined;
  return shape ? Object.keys(shape) : [];
}

interface Def {
  type: string;
  shape?: Record<string, unknown>;
  innerType?: unknown;
  element?: unknown;
  valueType?: unknown;
  options?: unknown[];
  discriminator?: string;
  in?: unknown;
}

function defOf(schema: unknown): Def | undefined {
  return (schema as { _zod?: { def?: Def } } | undefined)?._zod?.def;
}

/** Takes off `optional`, `default` and transforms, and chooses the member of a union that the value asks for. */
function unwrap(schema: unknown, value: unknown): unknown {
  const def = defOf(schema);
  if (!def) return undefined;
  if (def.innerType) return unwrap(def.innerType, value);
  if (def.in) return unwrap(def.in, value);
  if (def.options) {
    const name = def.discriminator;
    const chosen = def.options.find((option) => {
      const literal = name && defOf(defOf(option)?.shape?.[name]);
      const values = (literal as { values?: unknown[] } | undefined)?.values;
      return name && values?.includes((value as Record<string, unknown> | undefined)?.[name]);
    });
    return unwrap(chosen ?? def.options.find((option) => defOf(option)?.shape), value);
  }
  return schema;
}

function inside(schema: unknown, step: string | number): unknown {
  const def = defOf(schema);
  if (def?.shape) return def.shape[step];
  return def?.element ?? def?.valueType;
}
