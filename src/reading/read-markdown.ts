import type { z } from 'zod';
import { type Problem, problemAt } from '../problem/problem.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml, type YamlRead } from './parse-yaml.ts';
import { type SourceText, type Words, wordsOf } from './source-text.ts';

/** A Markdown file taken apart: front matter that fits its schema, and the body with its places. */
export interface MarkdownRead<T> {
  readonly frontMatter?: T;
  readonly yaml?: YamlRead;
  readonly body?: Words;
  readonly problems: readonly Problem[];
}

/** Splits off the front matter between `---` lines and holds it against a schema. */
export function readMarkdown<T extends z.ZodType>(
  source: SourceText,
  schema: T,
): MarkdownRead<z.output<T>> {
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(source.text);
  if (!match) {
    return {
      problems: [
        problemAt(source.placeAt(0), {
          rule: 'front-matter',
          found: source.text.startsWith('---') ? 'front matter without an end' : 'no front matter',
          wanted: 'YAML between two lines of ---',
          hint: 'begin the file with ---, the keys, and ---',
        }),
      ],
    };
  }
  const from = source.text.indexOf('\n') + 1;
  const yaml = parseYaml(source, from, from + (match[1] as string).length);
  const { data, problems } = checkShape(yaml, schema);
  const body = wordsOf(source, match[0].length, source.text.length);
  const empty = body.text.trim() === '' ? [withoutBody(source)] : [];
  const all = [...problems, ...empty];
  return data === undefined ? { problems: all } : { frontMatter: data, yaml, body, problems: all };
}

function withoutBody(source: SourceText): Problem {
  return problemAt(source.placeAt(source.text.trimEnd().length), {
    rule: 'value-present',
    found: 'front matter and nothing behind it',
    wanted: 'a text',
    hint: 'write the body below the second ---, or move the file out of the content folder',
  });
}
