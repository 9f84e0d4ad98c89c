import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Dataset } from '../model/dataset.ts';
import { sourcesOf } from '../model/figure-table.ts';
import { labelsWithoutValue } from '../model/to-bars.ts';
import type { CompiledView } from '../prose/compile-content.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import type { Content } from '../reading/content.ts';
import { addressOf, withBase } from './address.ts';

/** What stands round a drawing, ready to be set. */
export interface FigureWords {
  readonly title: readonly ElementContent[];
  readonly subtitle: readonly ElementContent[];
  /** What is not available, and what a reader must know. */
  readonly note: readonly ElementContent[];
  readonly source: readonly ElementContent[];
  /** All of that, and the way to the dataset, as it stands below a drawing. */
  readonly foot: readonly ElementContent[];
}

export function wordsOfView(
  view: CompiledView,
  content: Content,
  dataset: Dataset,
  context: RenderContext,
): FigureWords {
  const unavailable = labelsWithoutValue(view.drawing, dataset);
  const note = [
    ...(unavailable.length > 0 ? [text(`Not available: ${unavailable.join(', ')}. `)] : []),
    ...(view.note ? finishAll(view.note.children, context) : []),
  ];
  const source = sourceLine(view, content, dataset);
  const rows = link(withBase(content.site.base, addressOf.dataset(dataset.id)), 'the dataset');
  return {
    title: finishAll(view.title.children, context),
    subtitle: finishAll(view.subtitle.children, context),
    note,
    source,
    foot: [...note, text(' '), ...source, text(' Rows: '), rows, text('.')],
  };
}

/** Sources of the rows drawn: by name where that is one or two, else by the dataset that names them row by row. */
function sourceLine(view: CompiledView, content: Content, dataset: Dataset): ElementContent[] {
  const sources = sourcesOf(view.drawing, dataset).flatMap((id) => content.sources.get(id) ?? []);
  if (sources.length === 0) return [];
  if (sources.length > 2) {
    return [h('b', 'Sources:'), text(` ${sources.length}, named row by row in the dataset.`)];
  }
  const named = sources.flatMap(({ publisher, title, address }, index) => [
    text(`${index > 0 ? '; ' : ' '}${publisher}, `),
    address ? link(address, title) : text(title),
  ]);
  return [h('b', 'Source:'), ...named, text('.')];
}

function link(href: string, words: string): Element {
  return h('a', { href }, words);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
