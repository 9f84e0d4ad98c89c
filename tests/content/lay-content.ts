import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedContent, openContent } from '../../src/content.ts';
import { reportText } from '../../src/problem/report.ts';

export const goodFolder = join(import.meta.dirname, 'good');

/** Opens what lies in some folders laid over each other, under the name "content", as reports name it. */
export async function openLaid(
  folders: readonly string[],
  beside?: string,
): Promise<OpenedContent> {
  const parent = await mkdtemp(join(tmpdir(), 'assay-content-'));
  try {
    const content = join(parent, 'content');
    await mkdir(content);
    if (beside && existsSync(beside)) await cp(beside, join(parent, 'beside'), { recursive: true });
    for (const folder of folders) {
      await cp(folder, content, { recursive: true, verbatimSymlinks: true });
    }
    return await openContent(content);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** The report as a log without colours has it, with a line end behind it. */
export function plainReport({ problems, sources }: OpenedContent): string {
  const lineOf = (file: string, line: number) => sources.get(file)?.text.split('\n')[line - 1];
  return `${reportText(problems, { color: false, lineOf })}\n`;
}
