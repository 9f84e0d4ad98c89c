import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { plainContext } from '../../prose/article-context.ts';
import type {
  CompiledArticle,
  CompiledContent,
  CompiledFigure,
} from '../../prose/compile-content.ts';
import { citationNumbers, claimsOf, referencesInOrder } from '../../prose/reading-order.ts';
import { finishAll, type RenderContext } from '../../prose/render.ts';
import type { WordsTree } from '../../prose/words-tree.ts';
import type { Content } from '../../reading/content.ts';
import { addressOf, canonical } from '../address.ts';
import { datasetsOf, type StatedNumber } from '../article-numbers.ts';
import { changesOf, type LoggedChange } from '../changes.ts';
import { dateWords } from '../date-words.ts';
import { wordsOfView } from '../figure-words.ts';
import { sourceRemarks } from '../source-remarks.ts';
import { toFeedHtml } from './to-feed-html.ts';

/** All that a full text is made from. */
interface Setting {
  readonly content: Content;
  readonly compiled: CompiledContent;
  readonly context: RenderContext;
}

/**
 * An article for a reader's program, as HTML: figures are pictures, numbers are words, since the
 * cards that open them stay on the page, and what has changed comes first, since it is why the
 * article is shown again.
 */
export function fullText(
  article: CompiledArticle,
  { content, compiled }: Omit<Setting, 'context'>,
  checked: readonly StatedNumber[],
): string {
  const { site } = content;
  const { slug } = article.article;
  const citations = citationNumbers(referencesInOrder(article, compiled));
  const context: RenderContext = {
    ...plainContext(content, citations),
    claim: (id) => canonical(site, addressOf.claim(id)),
  };
  const setting = { content, compiled, context };
  const children = [
    ...changesOf(article).map((change) => changeLine(change, context)),
    h('p', set(article.standfirst, context)),
    h('h2', 'In brief'),
    h(
      'ul',
      article.inBrief.map((point) => h('li', set(point, context))),
    ),
    ...bodyOf(article, setting),
    ...sourcesOf([...citations.keys()], content),
    ...checkLine(checked, canonical(site, addressOf.numbers(slug))),
  ];
  const page = canonical(site, addressOf.article(slug));
  return toHtml({ type: 'root', children: toFeedHtml(children, page) });
}

function set(words: WordsTree, context: RenderContext): ElementContent[] {
  return finishAll(words.children, context);
}

function bodyOf(article: CompiledArticle, setting: Setting): ElementContent[] {
  const { compiled, context } = setting;
  return article.body.parts.flatMap((part): ElementContent[] => {
    if (part.kind === 'prose') return finishAll(part.children, context);
    if (part.kind === 'note') {
      return [
        h('aside', [
          h('p', h('strong', `Note [${part.letter}]`)),
          ...finishAll(part.children, context),
        ]),
      ];
    }
    if (part.kind === 'claims') return ledger(claimsOf(article), setting);
    const figure = compiled.figures.get(part.id);
    if (!figure) throw new Error(`fullText: there is no figure ${part.id}`);
    return [picture(figure, setting)];
  });
}

const space: readonly ElementContent[] = [{ type: 'text', value: ' ' }];

/** A figure as it opens: the picture, and in words what links lead on from. */
function picture(figure: CompiledFigure, { content, context }: Setting): ElementContent {
  const dataset = content.datasets.get(figure.drawing.rows.dataset);
  if (!dataset) throw new Error(`fullText: ${figure.figure.id} draws no dataset`);
  const { id } = figure.figure;
  const { title, subtitle, note, source } = wordsOfView(figure, content, dataset, context);
  const at = (address: string) => canonical(content.site, address);
  return h('figure', [
    h('img', {
      src: at(addressOf.figureFile(id, undefined, 'png')),
      alt: figure.description.plain,
      title: figure.title.plain,
    }),
    h('figcaption', [
      h('strong', [...title]),
      h('br'),
      ...subtitle,
      h('br'),
      ...note,
      ...(note.length > 0 ? space : []),
      ...source,
      ...(source.length > 0 ? space : []),
      h('a', { href: at(addressOf.figure(id)) }, 'The figure with its data'),
    ]),
  ]);
}

function ledger(ids: readonly string[], { content, compiled, context }: Setting): ElementContent[] {
  const rows = ids.flatMap((id) => compiled.claims.get(id) ?? []);
  const items = rows.map(({ claim, statement }) => {
    const address = canonical(content.site, addressOf.claim(claim.id));
    const who = [claim.speaker, claim.role, dateWords(claim.date)].filter(Boolean).join(', ');
    return h('li', [
      h('strong', h('a', { href: address }, claim.status)),
      ': ',
      ...set(statement, context),
      ` (${who})`,
    ]);
  });
  return [h('h2', 'Who says what'), h('ul', items)];
}

const names = { correction: 'Correction', update: 'Update', clarification: 'Clarification' };

function changeLine({ entry, note }: LoggedChange, context: RenderContext): ElementContent {
  return h('p', [
    h('strong', names[entry.kind]),
    `, ${dateWords(entry.date)}: `,
    ...set(note, context),
    entry.was === undefined ? '' : ` It said: “${entry.was}”.`,
    entry.now === undefined ? '' : ` It says now: “${entry.now}”.`,
  ]);
}

function sourcesOf(ids: readonly string[], content: Content): ElementContent[] {
  const sources = ids.flatMap((id) => content.sources.get(id) ?? []);
  if (sources.length === 0) return [];
  const items = sources.map((source) => {
    const { author, publisher, title, address } = source;
    return h('li', [
      `${author === undefined ? '' : `${author}, `}${publisher}, `,
      address === undefined ? title : h('a', { href: address }, title),
      sourceRemarks(source),
    ]);
  });
  return [h('h2', 'Sources'), h('ol', items)];
}

function checkLine(checked: readonly StatedNumber[], address: string): ElementContent[] {
  if (checked.length === 0) return [];
  const count = (amount: number, thing: string) => `${amount} ${thing}${amount === 1 ? '' : 's'}`;
  const numbers = count(checked.length, 'number');
  const datasets = count(datasetsOf(checked).size, 'dataset');
  return [h('p', h('a', { href: address }, `${numbers} checked against ${datasets}`))];
}
