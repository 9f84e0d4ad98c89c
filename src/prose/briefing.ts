import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Part } from './compile-body.ts';
import type { CompiledArticle, CompiledContent } from './compile-content.ts';
import { plainText } from './plain-text.ts';
import { figuresOf } from './reading-order.ts';
import type { WordsTree } from './words-tree.ts';

/** More than this does not leave room on two sides for the figures, the ledger and the sources. */
export const briefingWords = 750;
/** Figures that a briefing shows if its author does not choose. */
const fewFigures = 2;

type Prose = Extract<Part, { kind: 'prose' }>;
type Note = Extract<Part, { kind: 'note' }>;

/** A stretch of a body: what stands before the first heading of the second level, or under one. */
export interface Section {
  /** Absent for the opening. */
  readonly id?: string;
  readonly parts: readonly Part[];
  /** Words of its prose. */
  readonly words: number;
}

/** An article cut for paper, from the same tree as its page. */
export interface Briefing {
  readonly prose: readonly Prose[];
  /** In order of their letters. */
  readonly notes: readonly Note[];
  /** In the order of the article. */
  readonly figures: readonly string[];
  /** Claims that the words on paper refer to. */
  readonly claims: readonly string[];
  /** Sources that they cite, in the order of first citation. */
  readonly citations: readonly string[];
  readonly words: number;
  /** Whether words or figures of the article are left out. */
  readonly isCut: boolean;
}

/** A body in its sections, in order. */
function sectionsOf(parts: readonly Part[]): Section[] {
  const sections: { id?: string; parts: Part[] }[] = [{ parts: [] }];
  for (const part of parts) {
    if (part.kind !== 'prose') {
      sections.at(-1)?.parts.push(part);
      continue;
    }
    for (const { id, children } of splitAtHeadings(part.children)) {
      if (id !== undefined) sections.push({ id, parts: [] });
      if (children.length > 0) sections.at(-1)?.parts.push({ ...part, children });
    }
  }
  return sections
    .filter(({ parts: own }) => own.length > 0)
    .map((section) => ({ ...section, words: wordsIn(section.parts) }));
}

/**
 * What goes on paper: the sections that the author chose, after the opening; without a choice as
 * many as fit. The same for figures, of which the first few are shown.
 */
export function composeBriefing(article: CompiledArticle, content: CompiledContent): Briefing {
  const { briefing } = article.article;
  const all = sectionsOf(article.body.parts);
  const sections = briefing?.sections
    ? all.filter(({ id }) => id === undefined || briefing.sections?.includes(id))
    : asManyAsFit(all);
  const placed = figuresOf(article);
  const figures = briefing?.figures
    ? placed.filter((id) => briefing.figures?.includes(id))
    : placed.slice(0, fewFigures);
  const parts = sections.flatMap((section) => section.parts);
  const prose = withoutEmptyHeadings(parts.filter((part) => part.kind === 'prose'));
  // A note whose paragraph is left out goes with it; one that hangs on no paragraph has no mark.
  const [before, after] = [noteMarks(article.body.parts), noteMarks(prose)];
  const notes = parts
    .filter((part) => part.kind === 'note')
    .filter(({ letter }) => after.has(letter) || !before.has(letter));
  const references = referencesIn(article, content, { prose, notes, figures });
  const idsOf = (scheme: string) => [
    ...new Set(references.filter((one) => one.scheme === scheme).map(({ id }) => id)),
  ];
  const wordsOf = (some: readonly Section[]) => some.reduce((sum, { words }) => sum + words, 0);
  return {
    prose,
    notes,
    figures,
    claims: idsOf('claim'),
    citations: idsOf('cite'),
    words: wordsOf(sections),
    isCut: wordsOf(sections) < wordsOf(all) || figures.length < placed.length,
  };
}

/** Takes off headings that figures alone stood under, since those stand elsewhere on paper. */
function withoutEmptyHeadings(prose: readonly Prose[]): Prose[] {
  // Above what remains, from its end: the level of the heading that comes next, 1 at the end.
  let next = 1;
  const kept = prose.toReversed().map((part) => {
    const children = part.children.toReversed().filter((child) => {
      const level = levelOf(child);
      if (level === undefined) next = isWords(child) ? Number.POSITIVE_INFINITY : next;
      else if (level >= next) return false;
      else next = level;
      return true;
    });
    return { ...part, children: children.reverse() };
  });
  return kept.reverse().filter(({ children }) => children.length > 0);
}

function levelOf(child: ElementContent): number | undefined {
  const level = child.type === 'element' ? /^h([2-6])$/.exec(child.tagName)?.[1] : undefined;
  return level === undefined ? undefined : Number(level);
}

/** Not the line end between two blocks. */
function isWords(child: ElementContent): boolean {
  return child.type === 'element';
}

/** Whole sections from the first on; of an opening that is too long, whole paragraphs. */
function asManyAsFit(sections: readonly Section[]): Section[] {
  const fitting: Section[] = [];
  let words = 0;
  for (const section of sections) {
    words += section.words;
    if (words > briefingWords) break;
    fitting.push(section);
  }
  const [first] = sections;
  return fitting.length > 0 || !first ? fitting : [shortened(first)];
}

function shortened(section: Section): Section {
  let words = 0;
  const parts = section.parts.flatMap((part): Part[] => {
    if (part.kind !== 'prose') return [part];
    const children = part.children.filter((child) => {
      words += countWords(child);
      return words <= briefingWords;
    });
    return children.length > 0 ? [{ ...part, children }] : [];
  });
  return { ...section, parts, words: wordsIn(parts) };
}

function splitAtHeadings(
  children: readonly ElementContent[],
): { id?: string; children: ElementContent[] }[] {
  const pieces: { id?: string; children: ElementContent[] }[] = [{ children: [] }];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'h2') {
      pieces.push({ id: String(child.properties['id']), children: [child] });
    } else {
      pieces.at(-1)?.children.push(child);
    }
  }
  return pieces;
}

function wordsIn(parts: readonly Part[]): number {
  return parts
    .flatMap((part) => (part.kind === 'prose' ? part.children : []))
    .reduce((sum, child) => sum + countWords(child), 0);
}

function countWords(child: ElementContent): number {
  const text = plainText({ type: 'root', children: [child] });
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** References in the words that go on paper, in reading order; the claims' own statements come last. */
function referencesIn(
  article: CompiledArticle,
  content: CompiledContent,
  { prose, notes, figures }: Pick<Briefing, 'prose' | 'notes' | 'figures'>,
): { scheme: string; id: string }[] {
  const words = (tree: WordsTree | undefined) => tree?.children ?? [];
  const said = [
    ...words(article.title),
    ...words(article.standfirst),
    ...article.inBrief.flatMap(words),
    ...figures.flatMap((id) => {
      const figure = content.figures.get(id);
      return [figure?.title, figure?.subtitle, figure?.note].flatMap(words);
    }),
    ...prose.flatMap(({ children }) => children),
    ...notes.flatMap(({ children }) => children),
    ...article.changes.flatMap(words),
  ];
  const references = marksIn(said);
  const statements = references
    .filter(({ scheme }) => scheme === 'claim')
    .flatMap(({ id }) => words(content.claims.get(id)?.statement));
  return [...references, ...marksIn(statements)];
}

/** Letters of the notes that prose refers to. */
function noteMarks(parts: readonly Part[]): ReadonlySet<string> {
  const children = parts.flatMap((part) => (part.kind === 'prose' ? part.children : []));
  const marks = marksIn(children).filter(({ scheme }) => scheme === 'note');
  return new Set(marks.map(({ id }) => id));
}

function marksIn(children: readonly ElementContent[]): { scheme: string; id: string }[] {
  const found: { scheme: string; id: string }[] = [];
  visit({ type: 'root', children: [...children] }, 'element', ({ properties }: Element) => {
    const { dataScheme: scheme, dataTarget: id } = properties;
    if (scheme !== undefined) found.push({ scheme: String(scheme), id: String(id) });
  });
  return found;
}
