import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Problem, problemAt } from '../problem/problem.ts';

/** What the content folder may hold: one folder a kind, and the endings of its files. */
const kinds = {
  articles: ['md'],
  pages: ['md'],
  figures: ['yaml'],
  datasets: ['yaml', 'csv'],
  areas: ['yaml', 'geojson'],
  sources: ['yaml'],
  numbers: ['yaml'],
  claims: ['yaml'],
  images: ['jpg', 'jpeg', 'png', 'webp', 'avif'],
} as const;

export type FileKind = keyof typeof kinds;

/** Files that there is one of, beside the folders. */
const singles = { site: 'site.yaml', moved: 'moved.yaml', links: 'links.txt' } as const;

export interface ContentFile {
  readonly kind: FileKind | keyof typeof singles;
  /** The name without its ending, which is the id or the slug. */
  readonly name: string;
  readonly ending: string;
  /** Where it lies on the disk. */
  readonly path: string;
  /** How problems name it, e.g. "content/articles/talks.md". */
  readonly file: string;
}

/**
 * Lists the content folder. Files whose names begin with a dot are not content; every other file
 * that is of no known kind, or leads out of the folder, is a problem.
 */
export async function listContent(
  folder: string,
  label: string,
): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const root = await realpath(folder);
  const entries = (await readdir(root, { withFileTypes: true, recursive: true }))
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { entry, path } of entries) {
    const inner = relative(root, path).split(sep).join('/');
    if (inner.split('/').some((part) => part.startsWith('.'))) continue;
    if (entry.isDirectory()) continue;
    const file = `${label}/${inner}`;
    const place = { file, line: 1, column: 1 };
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined || relative(root, real).startsWith('..')) {
      problems.push(
        problemAt(place, {
          rule: 'file-inside',
          found: real === undefined ? 'a link to nothing' : 'a link out of the content folder',
          wanted: 'a file',
          hint: 'put the file itself into the content folder',
        }),
      );
      continue;
    }
    // A link to a folder, a pipe, a socket: nothing that could be read as a file.
    const known = (await stat(real)).isFile() ? kindOf(inner) : undefined;
    if (known) files.push({ ...known, path: real, file });
    else {
      problems.push(
        problemAt(place, {
          rule: 'file-known',
          found: 'a file that nothing reads',
          wanted: `${Object.values(singles).join(', ')}, or ${Object.entries(kinds)
            .map(([kind, endings]) => `${kind}/*.${endings[0]}`)
            .join(', ')}`,
          hint: 'move it to the folder of its kind, or out of the content folder',
        }),
      );
    }
  }
  return { files, problems };
}

function kindOf(inner: string): Pick<ContentFile, 'kind' | 'name' | 'ending'> | undefined {
  const single = Object.entries(singles).find(([, name]) => name === inner)?.[0];
  if (single) return { kind: single as keyof typeof singles, name: single, ending: 'yaml' };
  const match = /^([a-z]+)\/([^/]+)\.([a-z]+)$/.exec(inner);
  if (!match) return undefined;
  const [, kind, name, ending] = match as unknown as [string, string, string, string];
  if (!Object.hasOwn(kinds, kind)) return undefined;
  const endings: readonly string[] = kinds[kind as FileKind];
  return endings.includes(ending) ? { kind: kind as FileKind, name, ending } : undefined;
}
