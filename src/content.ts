import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cache } from './cache/cache.ts';
import { keepWords } from './cache/keep-words.ts';
import { checkContent } from './checks/check-content.ts';
import { type Tally, tally } from './checks/tally.ts';
import { workNumbers } from './checks/work-numbers.ts';
import type { ComputedNumber } from './model/computed-number.ts';
import { type Problem, problemAt } from './problem/problem.ts';
import { reportText } from './problem/report.ts';
import { type CompiledContent, compileContent } from './prose/compile-content.ts';
import type { Content } from './reading/content.ts';
import { readContent } from './reading/read-content.ts';
import type { SourceText } from './reading/source-text.ts';
import { type Notice, noticesOf } from './register/notices.ts';
import { type DepartedPlace, leftPlaces } from './register/place-departures.ts';
import { addressOf } from './sharing/address.ts';
import { type Paged, pageAddresses } from './sharing/page-addresses.ts';
import { withPublishedAnchors } from './sharing/published-anchors.ts';
import { withheldIn } from './sharing/withheld.ts';

export interface OpenedContent {
  /** Absent when there is nothing to go on with, e.g. without a site.yaml. */
  readonly content?: Content;
  readonly compiled?: CompiledContent;
  /** Every number that can be worked out. */
  readonly numbers?: ReadonlyMap<string, ComputedNumber>;
  readonly problems: readonly Problem[];
  readonly tally?: Tally;
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Finds the line that a problem stands in. */
export function lineIn(
  sources: OpenedContent['sources'],
): (file: string, line: number) => string | undefined {
  return (file, line) => sources.get(file)?.text.split('\n')[line - 1];
}

/** Reads, compiles and checks a content folder. `watch` hears how many articles there are, and then of each. */
export async function openContent(
  folder: string,
  watch: (total: number) => () => void = () => () => {},
): Promise<OpenedContent> {
  if (!existsSync(folder)) {
    return {
      problems: [
        problemAt(
          { file: folder, line: 1, column: 1 },
          {
            rule: 'file-known',
            found: 'no such folder',
            wanted: 'a content folder',
            hint: 'set ASSAY_CONTENT to a folder that is there',
          },
        ),
      ],
      sources: new Map(),
    };
  }
  const { content, problems, sources } = await readContent(folder);
  if (!content) return { problems, sources };
  const keep = keepWords(new Cache(process.cwd()));
  const step = watch(content.articles.length);
  const compiled = withPublishedAnchors(
    content,
    compileContent(content, (kind, words, make) => {
      if (kind === 'article') step();
      return keep(kind, words, make);
    }),
  );
  const worked = workNumbers(content);
  const all = [...problems, ...checkContent(content, compiled, worked)];
  return {
    content,
    compiled,
    numbers: worked.numbers,
    problems: all,
    tally: tally(content, compiled, worked, all),
    sources,
  };
}

/** Whether this build makes PDFs of briefings, so that pages may lead to them. Said by the command. */
export function isPrinted(): boolean {
  return process.env['ASSAY_PDF'] === 'made';
}

/** The content as pages ask for it: what is published, newest first. */
export interface Published extends Paged {
  readonly content: Content;
  readonly compiled: CompiledContent;
  readonly numbers: ReadonlyMap<string, ComputedNumber>;
  /** Pages in the place of those that have moved or are withdrawn. */
  readonly notices: ReadonlyMap<string, Notice>;
  /** Places that have left their page, by the page. */
  readonly left: ReadonlyMap<string, readonly DepartedPlace[]>;
  /** What stands at the top of every page. */
  readonly menu: readonly { readonly address: string; readonly text: string }[];
}

/** The moment that publication dates are held against: the clock, or `SOURCE_DATE_EPOCH` for builds that must repeat. */
function now(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString();
}

/** Drafts and articles dated in the future are kept out. */
export function isPublished(article: { draft: boolean; published: string }): boolean {
  return !article.draft && article.published <= now();
}

/**
 * Whether the site is being written (`npm run dev`): then drafts show, and content is read anew after
 * each edit. Said by the command alone; NODE_ENV is whatever the machine has.
 */
function isBeingWritten(): boolean {
  return process.env['ASSAY_MODE'] === 'development';
}

/** Those that keep pages from being shown while they are written: an entry in the log of changes may come last. */
export function problemsWhileWriting(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ rule }) => rule !== 'changes-told');
}

async function load(): Promise<Published> {
  const folder = resolve(process.env['ASSAY_CONTENT'] || 'content');
  const { content, compiled, numbers, problems, sources } = await openContent(folder);
  const stopping = isBeingWritten() ? problemsWhileWriting(problems) : problems;
  if (!content || !compiled || !numbers || stopping.length > 0) {
    const lineOf = lineIn(sources);
    throw new Error(
      `The content has problems.\n\n${reportText(stopping, { color: false, lineOf })}`,
    );
  }
  const articles = compiled.articles
    .filter(({ article }) => isBeingWritten() || isPublished(article))
    .sort((a, b) =>
      a.article.published < b.article.published
        ? 1
        : a.article.published > b.article.published
          ? -1
          : a.article.slug < b.article.slug
            ? -1
            : 1,
    );
  const withheld = withheldIn(compiled, articles, numbers);
  const pages = content.pages.flatMap(({ slug, menu }) =>
    menu ? [{ address: addressOf.page(slug), text: menu }] : [],
  );
  const without = <T>(all: ReadonlyMap<string, T>, ids: ReadonlySet<string>) =>
    [...all].filter(([id]) => !ids.has(id)).map(([, entry]) => entry);
  const paged = {
    articles,
    pages: compiled.pages,
    figures: without(compiled.figures, withheld.figures),
    claims: without(compiled.claims, withheld.claims),
    datasets: without(content.datasets, withheld.datasets),
  };
  return {
    ...paged,
    content,
    compiled,
    numbers,
    notices: noticesOf(content.register, content.departures, pageAddresses(paged)),
    left: leftPlaces(content.departures),
    menu: [
      { address: addressOf.home(), text: 'Analysis' },
      ...(content.datasets.size > 0 ? [{ address: addressOf.datasets(), text: 'Data' }] : []),
      // The page about the site comes last, as readers expect.
      ...pages.sort((a, b) => (a.text < b.text ? 1 : -1)),
    ],
  };
}

let loaded: Promise<Published> | undefined;
let loadedEdit: string | undefined;

/** The content for pages: read once for a build, and in development anew after each edit, which `npm run dev` counts. */
export function published(): Promise<Published> {
  const edit = process.env['ASSAY_EDIT'];
  if (loaded && loadedEdit === edit) return loaded;
  loadedEdit = edit;
  loaded = load();
  return loaded;
}

/**
 * The entry that a page's address asks for. Pages look it up by themselves: what `getStaticPaths`
 * hands over as props is kept in development, and would show yesterday's words.
 */
export function entryAt<T>(entries: readonly T[], isIt: (entry: T) => boolean): T {
  const entry = entries.find(isIt);
  if (!entry) throw new Error('entryAt: there is no entry at this address');
  return entry;
}
