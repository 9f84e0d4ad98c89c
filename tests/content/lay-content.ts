import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionParts } from '../../src/edition/edition.ts';
import { type OpenedContent, openContent } from '../../src/integration/open-content.ts';
import { reportText } from '../../src/problem/report.ts';

export const goodFolder = join(import.meta.dirname, 'good');

/** A folder of bad content; see content.test.ts. */
export interface Case {
  readonly folder: string;
  readonly side: 'fault' | 'mended';
}

/** Opens the good content, with a case laid over it, under the name "content", as reports name it. */
export async function openLaid(over?: Case): Promise<OpenedContent> {
  const parent = await mkdtemp(join(tmpdir(), 'assay-content-'));
  try {
    const content = join(parent, 'content');
    await mkdir(content);
    const beside = over && join(over.folder, 'beside');
    if (beside && existsSync(beside)) await cp(beside, join(parent, 'beside'), { recursive: true });
    for (const folder of [goodFolder, ...(over ? [join(over.folder, over.side)] : [])]) {
      if (existsSync(folder)) await cp(folder, content, { recursive: true });
    }
    if (over?.side === 'fault') {
      for (const [path, target] of linksOf(over.folder)) await symlink(target, join(content, path));
    }
    return await openContent(content);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Symbolic links of the fault, made here because not every checkout and tool can carry them. */
function linksOf(folder: string): (readonly [string, string])[] {
  const list = join(folder, 'links.txt');
  if (!existsSync(list)) return [];
  return readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' -> ') as [string, string]);
}

/** What was opened, where there is enough of it for an edition. */
export function partsOf({ parts, problems }: OpenedContent): EditionParts {
  if (!parts) throw new Error(`partsOf: nothing to go on with: ${JSON.stringify(problems)}`);
  return parts;
}

/** The report as a log without colours has it, with a line end behind it. */
export function plainReport({ problems, sources }: OpenedContent): string {
  const lineOf = (file: string, line: number) => sources.get(file)?.text.split('\n')[line - 1];
  return `${reportText(problems, { color: false, lineOf })}\n`;
}
