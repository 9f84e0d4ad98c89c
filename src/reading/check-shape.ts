import type { z } from 'zod';
import { listed, nearest } from '../problem/nearest.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import type { Path, YamlRead } from './parse-yaml.ts';

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
      const meant = nearest(key, allowed);
      return problemAt(yaml.placeOfKey([...path, key]), {
        rule: 'key-known',
        found: `unknown key "${key}"`,
        wanted: allowed.length > 0 ? `one of ${listed(allowed, 20)}` : 'a known key',
        hint: meant ? `write "${meant}"` : 'remove the key',
      });
    });
  }
  const isMissing = issue.input === undefined && issue.code !== 'custom';
  const place = isMissing ? yaml.placeOfKey(path) : yaml.placeOf(path);
  return [problemAt(place, isMissing ? absent(path, issue) : mistaken(path, issue))];
}

function absent(path: Path, issue: Issue): Omit<Problem, 'file' | 'line' | 'column'> {
  const key = String(path.at(-1) ?? 'content');
  return {
    rule: 'value-present',
    found: `no "${key}"`,
    wanted: wanted(issue),
    hint: `add "${key}:"`,
  };
}

interface CustomParams {
  rule?: RuleId;
  found?: string;
  wanted?: string;
  hint?: string;
}

function mistaken(path: Path, issue: Issue): Omit<Problem, 'file' | 'line' | 'column'> {
  const key = String(path.at(-1) ?? 'content');
  const params = (issue.code === 'custom' ? (issue.params ?? {}) : {}) as CustomParams;
  return {
    rule: params.rule ?? ruleOf(issue),
    found: params.found ?? shown(issue.input, key),
    wanted: params.wanted ?? wanted(issue),
    hint: params.hint ?? hintOf(issue, key),
  };
}

function ruleOf(issue: Issue): RuleId {
  if (issue.code === 'invalid_key') return 'id-form';
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return 'value-allowed';
  if (issue.code === 'invalid_format') return 'value-allowed';
  return 'value-kind';
}

function hintOf(issue: Issue, key: string): string {
  if (issue.code === 'invalid_value') {
    const meant = nearest(String(issue.input), issue.values.map(String));
    return meant ? `write "${meant}"` : `write one of them at "${key}"`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'put it in quotes';
  return `correct "${key}"`;
}

function shown(input: unknown, key: string): string {
  if (input === null || input === undefined) return `nothing at "${key}"`;
  if (Array.isArray(input)) return `a list of ${input.length} at "${key}"`;
  if (typeof input === 'object') return `a mapping at "${key}"`;
  const text = String(input);
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
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
      const options = (issue as { options?: unknown[] }).options;
      if (issue.discriminator)
        return `a known ${issue.discriminator}${options ? `: one of ${listed(options.map(String))}` : ''}`;
      return 'one of the forms that the key may have';
    }
    case 'invalid_key':
      return 'an id of lower-case words joined by hyphens';
    default:
      return issue.message;
  }
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
