import type { ArticleFigure } from './article-figure.ts';
import { fetchFacts, numberId } from './number-json.ts';
import { placeOf } from './place-of.ts';
import { bestView } from './rows-in-view.ts';
import { withState } from './state-address.ts';

/** A figure of the page that draws what a number rests on. */
export interface Drawer {
  readonly figure: ArticleFigure;
  /** The figure, in the state in which it draws most of the rows. */
  readonly address: string;
}

function figures(): ArticleFigure[] {
  return [...document.querySelectorAll<ArticleFigure>('assay-figure')];
}

/** The figure of the page that draws most of the rows: one that shows them now before others. */
export async function drawerOf(rows: ReadonlySet<string>): Promise<Drawer | undefined> {
  const found = await Promise.all(
    figures().map(async (figure) => {
      const data = await figure.readData();
      const shown = figure.dataset['state'] ?? '';
      const view = bestView(data, rows, shown);
      return view ? [{ figure, data, view, isShown: view.state === shown }] : [];
    }),
  );
  const [best] = found
    .flat()
    .sort((a, b) => b.view.rowCount - a.view.rowCount || Number(b.isShown) - Number(a.isShown));
  if (!best) return undefined;
  const { figure, data, view } = best;
  const state = view.state === data.opening ? undefined : view.state;
  const search = withState(location.search, figure.dataset['figure'] ?? '', state);
  return { figure, address: `${location.pathname}${search}#${placeOf(figure)}` };
}

let pointed: Element | undefined;

/** Lights what a number rests on, in whatever figure shows it now. */
async function light(number: HTMLAnchorElement): Promise<void> {
  pointed = number;
  const { rows = [] } = (await fetchFacts())[numberId(number)] ?? {};
  // Another may be pointed at by now.
  if (pointed === number) for (const figure of figures()) figure.light(new Set(rows));
}

function dim(): void {
  pointed = undefined;
  for (const figure of figures()) figure.light(new Set());
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
