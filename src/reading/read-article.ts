import type { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { articleSchema, pageSchema } from '../schema/article.ts';
import type { Article, Page } from './content.ts';
import type { ContentFile } from './content-files.ts';
import type { YamlRead } from './parse-yaml.ts';
import { readMarkdown } from './read-markdown.ts';
import type { SourceText } from './source-text.ts';

export function readArticle(file: ContentFile, source: SourceText): EntryRead<Article> {
  return readEntry(file, source, articleSchema, (frontMatter, yaml, parts) => ({
    ...frontMatter,
    ...parts,
    standfirst: yaml.wordsAt(['standfirst']),
    inBrief: frontMatter.inBrief.map((_, index) => yaml.wordsAt(['inBrief', index])),
    changes: frontMatter.changes.map((change, index) => ({
      ...change,
      note: yaml.wordsAt(['changes', index, 'note']),
      place: yaml.placeOf(['changes', index]),
    })),
  }));
}

export function readPage(file: ContentFile, source: SourceText): EntryRead<Page> {
  return readEntry(file, source, pageSchema, (frontMatter, _, parts) => ({
    ...frontMatter,
    ...parts,
  }));
}

interface EntryRead<T> {
  readonly entry?: T;
  readonly problems: readonly Problem[];
}

/** What an article and a page are alike in. */
type Parts = Pick<Page, 'slug' | 'place' | 'title' | 'body' | 'placeOf'>;

function readEntry<S extends z.ZodType, T>(
  file: ContentFile,
  source: SourceText,
  schema: S,
  compose: (frontMatter: z.output<S>, yaml: YamlRead, parts: Parts) => T,
): EntryRead<T> {
  const { frontMatter, yaml, body, problems } = readMarkdown(source, schema);
  if (!frontMatter || !yaml || !body) return { problems };
  const parts = {
    slug: file.name,
    place: { file: file.file, line: 1, column: 1 },
    title: yaml.wordsAt(['title']),
    body,
    placeOf: yaml.placeOf,
  };
  return { entry: compose(frontMatter, yaml, parts), problems };
}
