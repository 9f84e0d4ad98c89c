import type { NumberFacts } from '../edition/number-facts.ts';
import type { ArticleFigure } from './article-figure.ts';
import { fetchFacts, numberId } from './number-json.ts';
import { placeOf } from './place-of.ts';
import { bestView, noRows, type WantedRows } from './rows-in-view.ts';
import { withState } from './state-address.ts';

/** A figure of the page that draws what a number rests on. */
export interface Drawer {
  readonly figure: ArticleFigure;
  /** The figure, in the state in which it draws them best. */
  readonly address: string;
  /** The rows by which it draws the number. */
  readonly rows: WantedRows;
}

function figures(): ArticleFigure[] {
  return [...document.querySelectorAll<ArticleFigure>('assay-figure')];
}

/** The rows of a number; then those of other tables that hold the same amount from the same source. */
function rowsOf({ rows, about, same }: NumberFacts): readonly WantedRows[] {
  const own = { all: new Set(rows), about: new Set(rows.slice(0, about)) };
  return same ? [own, { all: new Set(same), about: new Set(same) }] : [own];
}

/** The figure of the page that draws a number best: one that shows it now before others. */
export async function drawerOf(facts: NumberFacts): Promise<Drawer | undefined> {
  const all = await Promise.all(
    figures().map(async (figure) => ({ figure, data: await figure.readData() })),
  );
  for (const rows of rowsOf(facts)) {
    const found = all.flatMap(({ figure, data }) => {
      const shown = figure.dataset['state'] ?? '';
      const view = bestView(data, rows, shown);
      return view ? [{ figure, data, view, isShown: view.state === shown }] : [];
    });
    const [best] = found.sort(
      (a, b) => b.view.rowCount - a.view.rowCount || Number(b.isShown) - Number(a.isShown),
    );
    if (!best) continue;
    const { figure, data, view } = best;
    const state = view.state === data.opening ? undefined : view.state;
    const search = withState(location.search, figure.dataset['figure'] ?? '', state);
    return { figure, address: `${location.pathname}${search}#${placeOf(figure)}`, rows };
  }
  return undefined;
}

let pointed: Element | undefined;

/** Lights what a number rests on, in whatever figure shows it now. */
async function light(number: HTMLAnchorElement): Promise<void> {
  pointed = number;
  const facts = (await fetchFacts())[numberId(number)];
  // Another may be pointed at by now.
  if (pointed !== number || !facts) return;
  const wanted = rowsOf(facts);
  const joined = (part: 'all' | 'about') => new Set(wanted.flatMap((rows) => [...rows[part]]));
  for (const figure of figures()) figure.light({ all: joined('all'), about: joined('about') });
}

function dim(): void {
  pointed = undefined;
  for (const figure of figures()) figure.light(noRows);
}

function numberAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.number') : null;
}

function onEnter(event: Event): void {
  const number = numberAt(event);
  // Where the facts cannot be had nothing is lit.
  if (number) light(number).catch(() => undefined);
}

function onLeave(event: Event): void {
  if (pointed && numberAt(event) === pointed) dim();
}

for (const type of ['pointerover', 'focusin']) document.addEventListener(type, onEnter);
for (const type of ['pointerout', 'focusout']) document.addEventListener(type, onLeave);
