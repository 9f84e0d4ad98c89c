import type { CompiledArticle } from '../../prose/compile-content.ts';
import { plainText } from '../../prose/plain-text.ts';
import { type Section, sectionsOf } from '../../prose/sections.ts';
import type { Claim } from '../../schema/claim.ts';
import { figuresIn } from './paper-blocks.ts';

/** What of an article goes on paper. */
export interface PaperChoice {
  /** In the order of the article. */
  readonly sections: readonly Section[];
  /** Those beside the lead. */
  readonly figures: readonly string[];
  /** The judged ones first. */
  readonly claims: readonly string[];
}

/** What it is chosen from, and by. */
export interface Chooser {
  readonly article: CompiledArticle;
  readonly lead: string | undefined;
  /** The figures that the article places, in order. */
  readonly figures: readonly string[];
  /** Claims of the article as paper wants them: see `inOrderOfPaper`. */
  readonly claims: readonly string[];
  readonly statusOf: (claim: string) => Claim['status'];
  /** Whether two sides hold it. */
  readonly fits: (choice: PaperChoice) => boolean;
}

/** Beside the lead: two stand beside each other. */
const mostFigures = 2;
const mostClaims = 6;
/** Where nothing is judged, so many show who says what. */
const fewClaims = 3;

/** Disputed, established and superseded claims say more than those that are merely claimed. */
const order = ['disputed', 'established', 'superseded', 'claimed'] as const;

export function inOrderOfPaper(claims: readonly string[], statusOf: Chooser['statusOf']): string[] {
  return order.flatMap((status) => claims.filter((id) => statusOf(id) === status));
}

/**
 * Chooses what two sides hold: first what the author names, with the claims that are judged; then the
 * other sections in the order of the article, each with its figure, as long as there is room and they do
 * not say again what stands in brief; then claims that are merely claimed.
 */
export function choose(chooser: Chooser): PaperChoice {
  const { article, fits } = chooser;
  const all = sectionsOf(article.body.parts);
  const { briefing } = article.article;
  const named = all.filter(({ id }) => id !== undefined && briefing?.sections?.includes(id));
  let choice: PaperChoice = {
    sections: named,
    figures: namedFigures(chooser),
    claims: firstClaims(chooser),
  };
  for (const section of all) {
    if (choice.sections.includes(section) || repeats(section, article)) continue;
    const sections = all.filter((one) => one === section || choice.sections.includes(one));
    const more = withFiguresOf(section, { ...choice, sections }, chooser);
    choice = more.find(fits) ?? choice;
  }
  const [first] = all;
  if (choice.sections.length === 0 && first) choice = withStartOf(first, choice, fits);
  return withMoreClaims(choice, chooser);
}

/** Shorter than this, a sentence may well stand twice. */
const fewWords = 6;

/** Whether a section says a sentence of what stands in brief in the same words. */
function repeats({ parts }: Section, { inBrief }: CompiledArticle): boolean {
  const text = plainText({
    type: 'root',
    children: parts.flatMap((part) => (part.kind === 'prose' ? part.children : [])),
  });
  const sentences = inBrief.flatMap(({ plain }) => plain.split(/(?<=[.!?])\s+/u));
  return sentences.some(
    (sentence) => sentence.split(/\s+/u).length >= fewWords && flat(text).includes(flat(sentence)),
  );
}

/** On one line: Markdown breaks lines where it likes. */
function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function namedFigures({ article, figures, lead }: Chooser): string[] {
  const named = article.article.briefing?.figures ?? [];
  return figures.filter((id) => id !== lead && named.includes(id));
}

function firstClaims({ claims, statusOf }: Chooser): string[] {
  const judged = claims.filter((id) => statusOf(id) !== 'claimed');
  return judged.length > 0 ? judged.slice(0, mostClaims) : claims.slice(0, fewClaims);
}

/** The same with figures of a section that is new, the most first. An author's choice of figures is not added to. */
function withFiguresOf(section: Section, choice: PaperChoice, chooser: Chooser): PaperChoice[] {
  const { article, figures, lead } = chooser;
  if (article.article.briefing?.figures) return [choice];
  const own = figuresIn(section).filter((id) => id !== lead);
  return [...own.keys(), own.length]
    .toReversed()
    .map((count) => [...choice.figures, ...own.slice(0, count)])
    .filter(({ length }) => length <= mostFigures)
    .map((some) => ({ ...choice, figures: figures.filter((id) => some.includes(id)) }));
}

/** Of a section that is too long, whole blocks from its first. */
function withStartOf(section: Section, choice: PaperChoice, fits: Chooser['fits']): PaperChoice {
  let taken = choice;
  const parts = section.parts.map((part) =>
    part.kind === 'prose' ? { ...part, children: part.children.slice(0, 0) } : part,
  );
  for (const [index, part] of section.parts.entries()) {
    if (part.kind !== 'prose') continue;
    for (let count = 1; count <= part.children.length; count += 1) {
      parts[index] = { ...part, children: part.children.slice(0, count) };
      const more = { ...choice, sections: [{ ...section, parts: [...parts] }] };
      if (!fits(more)) return taken;
      taken = more;
    }
  }
  return taken;
}

function withMoreClaims(choice: PaperChoice, { claims, fits }: Chooser): PaperChoice {
  let taken = choice;
  for (let count = choice.claims.length + 1; count <= mostClaims; count += 1) {
    const more = { ...choice, claims: claims.slice(0, count) };
    if (count <= claims.length && fits(more)) taken = more;
  }
  return taken;
}
