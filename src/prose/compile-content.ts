import { markId } from '../model/mark-id.ts';
import { type FigureState, inState, openingValue } from '../model/states.ts';
import type {
  Article,
  ClaimEntry,
  Content,
  Figure,
  FigureWords,
  Page,
} from '../reading/content.ts';
import type { Words } from '../reading/source-text.ts';
import type { FigureDescription } from '../schema/figure.ts';
import { type Body, compileBody } from './compile-body.ts';
import { compileWords, type WordsTree } from './words-tree.ts';

export interface CompiledArticle {
  readonly article: Article;
  readonly title: WordsTree;
  readonly standfirst: WordsTree;
  readonly inBrief: readonly WordsTree[];
  readonly changes: readonly WordsTree[];
  readonly body: Body;
}

export interface CompiledPage {
  readonly page: Page;
  readonly title: WordsTree;
  readonly body: Body;
}

/** A drawing with its words, in one of its states. */
export interface CompiledView {
  /** Absent where the figure has no states. */
  readonly state?: FigureState;
  /** With the rows of the state. */
  readonly drawing: FigureDescription;
  readonly title: WordsTree;
  readonly subtitle: WordsTree;
  readonly description: WordsTree;
  readonly note?: WordsTree;
  /** The words of its annotations, in their order. */
  readonly annotations: readonly WordsTree[];
}

/** A figure as it opens, and every view of it. */
export interface CompiledFigure extends CompiledView {
  readonly figure: Figure;
  /** In the author's order; the opening view alone where there are no states. */
  readonly views: readonly CompiledView[];
}

export interface CompiledClaim {
  readonly claim: ClaimEntry;
  readonly statement: WordsTree;
  readonly basis: WordsTree;
}

/** All words of the content, taken apart. */
export interface CompiledContent {
  readonly articles: readonly CompiledArticle[];
  readonly pages: readonly CompiledPage[];
  readonly figures: ReadonlyMap<string, CompiledFigure>;
  readonly claims: ReadonlyMap<string, CompiledClaim>;
}

/** Makes something from words, or gives what was made from the same words before (see cache). */
export type Keep = <T>(kind: string, words: readonly Words[], make: () => T) => T;

const makeAlways: Keep = (_kind, _words, make) => make();

/** Compiles everything, entry by entry. */
export function compileContent(content: Content, keep: Keep = makeAlways): CompiledContent {
  return {
    articles: content.articles.map((article) => compileArticle(article, keep)),
    pages: content.pages.map((page) => ({
      page,
      ...keep('page', [page.title, page.body], () => ({
        title: compileWords(page.title),
        body: compileBody(page.body),
      })),
    })),
    figures: new Map([...content.figures].map(([id, figure]) => [id, compileFigure(figure, keep)])),
    claims: new Map(
      [...content.claims].map(([id, claim]) => [
        id,
        {
          claim,
          ...keep('claim', [claim.statement, claim.basis], () => ({
            statement: compileWords(claim.statement),
            basis: compileWords(claim.basis),
          })),
        },
      ]),
    ),
  };
}

function compileArticle(article: Article, keep: Keep): CompiledArticle {
  const { title, standfirst, inBrief, body } = article;
  const notes = article.changes.map(({ note }) => note);
  return {
    article,
    ...keep('article', [title, standfirst, ...inBrief, ...notes, body], () => ({
      title: compileWords(title),
      standfirst: compileWords(standfirst),
      inBrief: inBrief.map(compileWords),
      changes: notes.map(compileWords),
      body: compileBody(body),
    })),
  };
}

function compileFigure(figure: Figure, keep: Keep): CompiledFigure {
  const own = compileFigureWords(figure, keep);
  const opening = openingValue(figure.drawing);
  const views = figure.states.map((entry): CompiledView => {
    const { value, label } = entry;
    return withPlainWords({
      ...own,
      ...compileStateWords(entry, keep),
      state: { id: markId(value), value, label },
      drawing: inState(figure.drawing, value),
    });
  });
  const first = views.find(({ state }) => state?.value === opening);
  const alone = withPlainWords({ ...own, drawing: figure.drawing });
  return { figure, ...(first ?? alone), views: views.length > 0 ? views : [alone] };
}

/** A drawing sets words without markup: those of its annotations come out so. */
function withPlainWords(view: CompiledView): CompiledView {
  const annotations = view.drawing.annotations.map((annotation, index) => {
    return { ...annotation, text: view.annotations[index]?.plain ?? annotation.text };
  });
  return { ...view, drawing: { ...view.drawing, annotations } };
}

type FigureTrees = Pick<
  CompiledView,
  'title' | 'subtitle' | 'description' | 'note' | 'annotations'
>;

function compileFigureWords(figure: FigureWords, keep: Keep): FigureTrees {
  const { title, subtitle, description, note } = figure;
  const words = [title, subtitle, description, ...(note ? [note] : [])];
  return {
    ...keep('figure', words, () => ({
      title: compileWords(title),
      subtitle: compileWords(subtitle),
      description: compileWords(description),
      ...(note && { note: compileWords(note) }),
    })),
    annotations: compileAnnotations(figure.annotations ?? [], keep),
  };
}

function compileAnnotations(annotations: readonly Words[], keep: Keep): WordsTree[] {
  return annotations.map((words) => keep('words', [words], () => compileWords(words)));
}

/** Only what a state says otherwise than its figure. */
function compileStateWords(state: Partial<FigureWords>, keep: Keep): Partial<FigureTrees> {
  const said = (['title', 'subtitle', 'description', 'note'] as const).flatMap((key) => {
    const words = state[key];
    return words ? [[key, keep('words', [words], () => compileWords(words))] as const] : [];
  });
  const { annotations } = state;
  return {
    ...Object.fromEntries(said),
    ...(annotations && { annotations: compileAnnotations(annotations, keep) }),
  };
}
