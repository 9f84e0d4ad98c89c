import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { kindOf } from '../charts/kind-of.ts';
import { labelsWithoutValue } from '../charts/marks.ts';
import { addressOf, withBase } from '../model/address.ts';
import { rowsPerSource } from '../model/row-sources.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import { counted } from '../quantity/counted.ts';
import type { Source } from '../schema/source.ts';
import type { EditionView } from './edition-figure.ts';

/** What stands round a drawing, ready to be set. */
export interface Caption {
  readonly title: readonly ElementContent[];
  readonly subtitle: readonly ElementContent[];
  /** What is not available, and what a reader must know. */
  readonly note: readonly ElementContent[];
  /** Whose the rows are, and the way to them. */
  readonly source: readonly ElementContent[];
  /** Whose the rows are, for paper, from which no way leads to them. */
  readonly origin: readonly ElementContent[];
  /** Both as they stand below a drawing, each for itself. */
  readonly foot: readonly ElementContent[];
}

/** The words of a view as a surface sets them. `sources` are those of the site, by id. */
export function captionOf(
  view: EditionView,
  sources: ReadonlyMap<string, Source>,
  context: RenderContext,
): Caption {
  const unavailable = labelsWithoutValue(view.drawing, view.dataset);
  const note = [
    ...(unavailable.length > 0 ? [text(`Not available: ${unavailable.join(', ')}. `)] : []),
    ...(view.note ? finishAll(view.note.children, context) : []),
  ];
  const { origin, way } = sourceLine(view, sources, context.base);
  const credit = creditOf(view);
  const source = [...origin, ...way, ...credit];
  return {
    title: finishAll(view.title.children, context),
    subtitle: finishAll(view.subtitle.children, context),
    note,
    source,
    origin: [...(origin.length > 0 ? [...origin, text('.')] : []), ...credit],
    foot: [...(note.length > 0 ? [h('span', note), text(' ')] : []), h('span', source)],
  };
}

/** Sources of the rows drawn, one or two by their titles, more by who published them and when; and the way to the rows. */
function sourceLine(
  { drawing, dataset }: EditionView,
  known: ReadonlyMap<string, Source>,
  base: string,
): { readonly origin: ElementContent[]; readonly way: ElementContent[] } {
  const sources = [...rowsPerSource(drawing, dataset)].flatMap(([id, rows]) => {
    const source = known.get(id);
    return source ? [{ ...source, rows }] : [];
  });
  const rows = link(withBase(base, addressOf.dataset(dataset.id)), 'the dataset');
  if (sources.length === 0) return { origin: [], way: [text('Rows: '), rows, text('.')] };
  if (sources.length > 2) {
    const said = publishersOf(sources).join('; ');
    return {
      origin: [h('b', 'Sources:'), text(` ${said}`)],
      way: [text('; named row by row in '), rows, text('.')],
    };
  }
  const named = sources.flatMap(({ publisher, title, date, address }, index) => [
    text(`${index > 0 ? '; ' : ' '}${publisher}, `),
    address ? link(address, title) : text(title),
    ...yearsOf([{ date }])
      .filter((year) => !title.includes(year))
      .map((year) => text(`, ${year}`)),
  ]);
  return {
    origin: [h('b', 'Source:'), ...named],
    way: [text('. Rows: '), rows, text('.')],
  };
}

/** Whose work is drawn besides the rows: coastlines, and areas with their licences. */
function creditOf({ drawing, areas }: EditionView): ElementContent[] {
  const land = kindOf(drawing).credit;
  const named = [
    ...(land === undefined ? [] : [[text(land)]]),
    ...areas.map(({ publisher, address, licence }) => [
      address ? link(address, publisher) : text(publisher),
      text(` (${licence.name})`),
    ]),
  ];
  if (named.length === 0) return [];
  const listed = named.flatMap((one, index) => (index > 0 ? [text('; '), ...one] : one));
  return [text(' Outlines: '), ...listed, text('.')];
}

/** So many are named; the dataset names them all. */
const mostNamed = 3;

/**
 * Who published what most rows rest on, each with its years, e.g. "Port City Council, 2024 and 2025",
 * and how many others there are.
 */
function publishersOf(sources: readonly (Source & { readonly rows: number })[]): string[] {
  const all = [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([name, theirs]) => ({
    name,
    years: yearsOf(theirs),
    rows: theirs.reduce((sum, { rows }) => sum + rows, 0),
  }));
  const named = all.toSorted((a, b) => b.rows - a.rows).slice(0, mostNamed);
  const others = all.length - named.length;
  return [
    ...named.map(({ name, years }) => [name, inWords(years)].filter(Boolean).join(', ')),
    ...(others > 0 ? [`and ${counted(others, 'other')}`] : []),
  ];
}

/** The years of sources, each once; one may be undated. */
function yearsOf(sources: readonly Pick<Source, 'date'>[]): string[] {
  const years = sources.map(({ date }) => date.slice(0, 4)).filter((year) => /^\d{4}$/.test(year));
  return [...new Set(years)].sort();
}

/** "2023, 2024 and 2025" */
function inWords(years: readonly string[]): string {
  const last = years.at(-1) ?? '';
  return years.length > 1 ? `${years.slice(0, -1).join(', ')} and ${last}` : last;
}

function link(href: string, words: string): Element {
  return h('a', { href }, words);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
