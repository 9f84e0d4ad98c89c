/**
 * `npm run new -- article|dataset|figure|claim <id>`: writes a commented file to go on from into the
 * content folder. A figure draws the dataset of `--dataset`; a claim rests on the source of `--source`.
 * Ends with 1 if there is a reason not to write it, and with 2 if it was not asked for rightly.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { openContent } from '../integration/open-content.ts';
import { readPlaces } from '../integration/places.ts';
import type { Content as Known } from '../reading/content.ts';
import { id as idSchema } from '../schema/parts.ts';
import { parseFlags } from './flags.ts';
import { isMain } from './is-main.ts';
import { newArticle } from './new/new-article.ts';
import { newClaim } from './new/new-claim.ts';
import { newDataset } from './new/new-dataset.ts';
import { newFigure } from './new/new-figure.ts';
import type { StartingFile } from './new/starting-file.ts';
import { writeNew } from './new/write-new.ts';

type Content = Known | undefined;

interface Wish {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
  readonly dataset?: string | undefined;
  readonly source?: string | undefined;
}

const kinds = ['article', 'dataset', 'figure', 'claim'] as const;

const usage =
  'Usage: npm run new -- article <id> | dataset <id> | figure <id> --dataset <id> | claim <id> [--source <id>]';

const next = {
  article: 'write it (npm run dev shows it), then drop "draft: true"',
  dataset: 'put your rows into the CSV, and say in the YAML what they are',
  figure: 'write its words, and place it in an article with ::figure{#ID}',
  claim: 'write what was said, and refer to it in an article with [words](claim:ID)',
};

/** What the command says and how it ends. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly text: string;
}

/** Writes what the arguments ask for into a content folder, dated with a day such as 2025-03-31. */
export async function startNew(
  args: readonly string[],
  folder: string,
  today: string,
): Promise<Outcome> {
  const wish = readWish(args);
  if (typeof wish === 'string') return { status: 2, text: wish };
  try {
    return { status: 0, text: await write(wish, folder, today) };
  } catch (error) {
    return { status: 1, text: `new: ${(error as Error).message}` };
  }
}

async function write(wish: Wish, folder: string, today: string): Promise<string> {
  const { kind, id } = wish;
  checkId(id);
  if (!existsSync(folder)) {
    throw new Error(`no folder ${folder}; set ASSAY_CONTENT to a content folder that is there`);
  }
  const content = (await openContent(folder)).parts?.content;
  // Claims share files, so that one may be there without a file of its name.
  if (content?.ids[kind].has(id)) throw new Error(`there is a ${kind} "${id}" already`);
  const files = filesOf(wish, content, today);
  await writeNew(folder, files);
  const paths = files.map(({ path }) => `${basename(folder)}/${path}`).join(' and ');
  return `Wrote ${paths}.\nNext: ${next[kind].replace('ID', id)}; npm run check holds it against the rules.`;
}

function filesOf(
  { kind, id, dataset, source }: Wish,
  content: Content,
  today: string,
): StartingFile[] {
  switch (kind) {
    case 'article':
      return newArticle(id, today);
    case 'dataset':
      return newDataset(id, today, namesOf(content?.sources)[0]);
    case 'figure':
      return figureOf(id, dataset, readable(content));
    case 'claim':
      return newClaim(id, today, sourceOf(source, readable(content)));
  }
}

function figureOf(id: string, wanted: string | undefined, content: NonNullable<Content>) {
  const names = namesOf(content.datasets);
  if (names.length === 0) {
    throw new Error('a figure needs a dataset, and there is none yet: npm run new -- dataset <id>');
  }
  const dataset = wanted === undefined ? undefined : content.datasets.get(wanted);
  if (!dataset) {
    const fault = wanted === undefined ? 'no --dataset' : `no dataset "${wanted}"`;
    throw new Error(`${fault}; a figure draws one of ${names.join(', ')}`);
  }
  const files = newFigure(id, dataset);
  if (files) return files;
  throw new Error(
    `the dataset "${dataset.id}" has not both a column of text and one of numbers, which bars need; docs/figures.md has other kinds`,
  );
}

function sourceOf(wanted: string | undefined, content: NonNullable<Content>): string {
  const names = namesOf(content.sources);
  const [first] = names;
  if (first === undefined) {
    throw new Error(
      `a claim rests on a source, and there is none yet. Write one into sources/first.yaml, e.g.\nsome-report: { publisher: Who published it, title: What it is called, date: undated, read: full }`,
    );
  }
  if (wanted === undefined || content.sources.has(wanted)) return wanted ?? first;
  throw new Error(`no source "${wanted}"; a claim rests on one of ${names.join(', ')}`);
}

function namesOf(entries: ReadonlyMap<string, unknown> | undefined): string[] {
  return [...(entries?.keys() ?? [])].sort();
}

function readable(content: Content): NonNullable<Content> {
  if (content) return content;
  throw new Error('the content cannot be read yet; npm run check says why');
}

/** In the words of the rule that the check has. */
function checkId(id: string): void {
  const issue = idSchema.safeParse(id).error?.issues[0];
  if (issue?.code !== 'custom') return;
  const { wanted, hint, rule } = issue.params as Record<'wanted' | 'hint' | 'rule', string>;
  throw new Error(`"${id}"; wanted ${wanted}  (${rule})\n    ${hint}`);
}

/** What is asked for; else how to ask rightly. */
function readWish(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseFlags(args, {
      words: '<kind> <id>',
      flags: { dataset: { type: 'string' }, source: { type: 'string' } },
    });
    const [name, id, ...more] = positionals;
    const kind = kinds.find((one) => one === name);
    if (!kind || id === undefined || more.length > 0) return usage;
    if (values.dataset !== undefined && kind !== 'figure') return usage;
    if (values.source !== undefined && kind !== 'claim') return usage;
    return { kind, id, ...values };
  } catch (error) {
    return `new: ${(error as Error).message}\n${usage}`;
  }
}

if (isMain(import.meta.url)) {
  const today = new Date().toISOString().slice(0, 10);
  const { status, text } = await startNew(process.argv.slice(2), readPlaces().content, today);
  if (status === 0) console.log(text);
  else console.error(text);
  process.exitCode = status;
}
