import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OpenedContent, openContent } from '../../src/integration/open-content.ts';
import { reportText } from '../../src/problem/report.ts';

/**
 * A rule in the guide: a paragraph that begins with its id in bold, and a block that says how the
 * guide's own content breaks it. "-" is what was written, "+" what the guide has there, " " what
 * stands around it, "!" the first line of the report. Options of the block:
 * `file=` the file, which is new where the guide has none of that name; `saved=latin1` the wrong
 * encoding; `bytes=` the length of a file that is made up; `link` a line "-path -> target".
 */
export interface RuleExample {
  readonly rule: string;
  readonly asks: string;
  readonly options: Readonly<Record<string, string>>;
  readonly bad: string;
  readonly good: string;
  readonly report: string;
}

export const guide = 'docs/writing.md';

export async function ruleExamples(): Promise<RuleExample[]> {
  const text = await readFile(guide, 'utf8');
  const blocks = text.matchAll(/^\*\*`([a-z0-9-]+)`\*\* (.+)\n```diff (.+)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, rule = '', asks = '', options = '', block = '']) => {
    const lines = block.split('\n').slice(0, -1);
    const side = (marks: string) =>
      lines
        .filter((line) => marks.includes(line[0] ?? ' '))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    return {
      rule,
      asks,
      options: Object.fromEntries(options.split(' ').map((option) => option.split('='))),
      bad: side(' -'),
      good: side(' +'),
      report: side('!').trim(),
    };
  });
}

/** The files that the guide is built up of, by their path in the content folder. */
export async function guideFiles(): Promise<Map<string, string>> {
  const text = await readFile(guide, 'utf8');
  const blocks = text.matchAll(/^(`{3,})(?!diff)\w+ file=(\S+)\n([\s\S]*?)^\1$/gm);
  return new Map([...blocks].map((match) => [match[2] as string, match[3] as string]));
}

/** The content of the guide, with one side of an example laid over it, as a folder named "content". */
export async function openGuide(
  example?: RuleExample,
  side: 'bad' | 'good' = 'bad',
): Promise<OpenedContent> {
  const parent = await mkdtemp(join(tmpdir(), 'assay-guide-'));
  const folder = join(parent, 'content');
  const put = async (file: string, text: string | Buffer) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  try {
    const files = await guideFiles();
    for (const [file, text] of files) await put(file, text);
    await mkdir(join(folder, 'images'));
    await cp('tests/content/good/images/pier.png', join(folder, 'images', 'press.png'));
    if (example) {
      const { file = '', saved, bytes, ...options } = example.options;
      const before = files.get(file);
      const text = before === undefined ? example[side] : replaced(before, example, side);
      if ('link' in options) {
        const [path = '', target = ''] = example.bad.trim().split(' -> ');
        if (side === 'bad') {
          await writeFile(join(parent, 'beside.md'), 'Beside.\n');
          await symlink(target, join(folder, path));
        }
      } else if (bytes !== undefined) {
        if (side === 'bad') await put(file, 'x'.repeat(Number(bytes)));
      } else if (text !== '') {
        await put(file, Buffer.from(text, side === 'bad' && saved ? 'latin1' : 'utf8'));
      }
    }
    return await openContent(folder);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** A file of the guide with the good side of an example, which must stand in it once, turned into the other. */
function replaced(text: string, example: RuleExample, side: 'bad' | 'good'): string {
  const parts = `\n${text}`.split(`\n${example.good}`);
  if (example.good === '' || parts.length !== 2) {
    throw new Error(`${guide}: ${example.rule}: its good lines stand ${parts.length - 1} times`);
  }
  return parts.join(`\n${example[side]}`).slice(1);
}

export function plainReport({ problems }: OpenedContent): string {
  return reportText(problems, { color: false });
}
