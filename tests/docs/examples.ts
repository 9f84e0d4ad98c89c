import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Blocks of a document that are marked with a file: ```yaml file=figures/x.yaml. */
export async function filesIn(document: string): Promise<Map<string, string>> {
  const text = await readFile(document, 'utf8');
  const blocks = text.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm);
  return new Map([...blocks].map((match) => [match[1] as string, match[2] as string]));
}

/** A content folder made of those blocks, and of our own site.yaml where the document gives none. */
export async function contentFrom(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'assay-docs-')), 'content');
  await mkdir(folder);
  await cp('content/site.yaml', join(folder, 'site.yaml'));
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}
