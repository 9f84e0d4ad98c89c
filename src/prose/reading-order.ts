import type {
  CompiledArticle,
  CompiledClaim,
  CompiledContent,
  CompiledFigure,
} from './compile-content.ts';
import type { Reference } from './reference.ts';
import type { WordsTree } from './words-tree.ts';

/** Every reference that a reader of an article meets, in the order in which she meets them. */
export function referencesInOrder(article: CompiledArticle, content: CompiledContent): Reference[] {
  const { lead } = article.article;
  const of = (words: WordsTree | undefined) => words?.references ?? [];
  const inLedger = claimsOf(article).flatMap((id) => of(content.claims.get(id)?.statement));
  return [
    ...of(article.title),
    ...of(article.standfirst),
    ...(lead === undefined ? [] : shownWithFigure(content.figures.get(lead))),
    ...article.inBrief.flatMap(of),
    ...article.body.parts.flatMap((part): readonly Reference[] => {
      if (part.kind === 'prose' || part.kind === 'note') return part.references;
      if (part.kind === 'figure') return shownWithFigure(content.figures.get(part.id));
      return inLedger;
    }),
    ...article.changes.flatMap(of),
  ];
}

/** Claims that an article's own words refer to, in order: what its ledger lists. */
export function claimsOf(article: CompiledArticle): string[] {
  const words = [article.title, article.standfirst, ...article.inBrief];
  const references = [
    ...words.flatMap((part) => part.references),
    ...article.body.parts.flatMap((part) => ('references' in part ? part.references : [])),
  ];
  return [...new Set(references.filter(({ scheme }) => scheme === 'claim').map(({ id }) => id))];
}

/** The figures that an article places, in order: the one on its top, if it has one, then those in its text. */
export function figuresOf({ article: { lead }, body }: CompiledArticle): string[] {
  const placed = body.parts.flatMap((part) => (part.kind === 'figure' ? [part.id] : []));
  return lead === undefined ? placed : [lead, ...placed];
}

/** What stands with a figure in an article, in every state; descriptions stand on its own page. */
function shownWithFigure(figure: CompiledFigure | undefined): Reference[] {
  if (!figure) return [];
  const views = [figure, ...figure.views];
  const shown = views.flatMap(({ title, subtitle, note }) => [title, subtitle, note]);
  return [...new Set(shown)].flatMap((words) => words?.references ?? []);
}

export function referencesOfFigure(figure: CompiledFigure): Reference[] {
  return wordsOfFigure(figure).flatMap(({ references }) => references);
}

/** Everything that a figure says in any of its states, each once. */
export function wordsOfFigure({ views }: CompiledFigure): WordsTree[] {
  const said = views.flatMap(({ title, subtitle, description, note, annotations }) => [
    title,
    subtitle,
    description,
    ...(note ? [note] : []),
    ...annotations,
  ]);
  return [...new Set(said)];
}

export function referencesOfClaim(claim: CompiledClaim): Reference[] {
  return [...claim.statement.references, ...claim.basis.references];
}

/** Sources in the order of their first citation: number 1 is the first. */
export function citationNumbers(references: readonly Reference[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { scheme, id } of references) {
    if (scheme === 'cite' && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}
