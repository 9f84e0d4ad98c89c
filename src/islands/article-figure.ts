import type { FigureData } from '../edition/figure-data.ts';
import type { ReadableMark } from '../edition/mark-words.ts';
import { afterPaint, type Later } from './after-paint.ts';
import { AssayFigure } from './assay-figure.ts';
import { FigureStates } from './figure-switch.ts';
import { fetchFacts } from './number-json.ts';
import { bestView, marksOfRows, noRows, type WantedRows } from './rows-in-view.ts';
import { sentencesOf } from './sentences.ts';
import { stateIn, withState } from './state-address.ts';
import { addStyle } from './style.ts';

addStyle(`
.number.lit{outline:2px solid var(--accent);outline-offset:2px;background:var(--band)}
.figure-notice{margin:.5rem 0;font-size:.8rem}
@media print{.figure-notice{display:none}}`);

/**
 * A figure in an article: it changes its state in place, keeps it in the address, and is linked with
 * the sentences that state what it draws.
 */
export class ArticleFigure extends AssayFigure {
  #data: FigureData | undefined;
  #states: FigureStates | undefined;
  #sentences: ReadonlyMap<string, HTMLAnchorElement> = new Map();
  #notice: HTMLElement | undefined;
  /** The state that is shown, or will be in a moment. */
  #wanted = this.shown;
  #later: Later = { cancel: () => undefined };

  override connectedCallback(): void {
    super.connectedCallback();
    // A state that is asked for is not put off until somebody comes near.
    if (stateIn(location.search, this.#id) !== undefined) this.wake();
  }

  protected override async prepare(): Promise<void> {
    const data = await this.readData();
    await super.prepare();
    this.#data = data;
    fetchFacts().then(
      (facts) => {
        this.#sentences = sentencesOf(facts);
      },
      // Without the facts of the numbers, marks lead nowhere, and that is all.
      () => undefined,
    );
    if (data.opening !== '') this.#prepareStates(data);
  }

  /** Lights the marks that stand for the rows, if they are shown now: those that the words are about more than others. */
  light({ all, about }: WantedRows): void {
    if (!this.#data) return;
    const ids = (rows: ReadonlySet<string>) =>
      new Set(marksOfRows(this.#data as FigureData, this.shown, rows).map(({ id }) => id));
    for (const reader of this.readers) reader.light(ids(all), ids(about));
  }

  /** Shows the state that draws the rows best, lights their marks and reads the one that the words are about. */
  async lead(rows: WantedRows): Promise<void> {
    if (!(await this.wake()) || !this.#data) throw new Error('ArticleFigure: it does not wake');
    const view = bestView(this.#data, rows, this.shown);
    if (!view) throw new Error('ArticleFigure: it draws none of the rows');
    if (!this.#isOn(view.state)) {
      this.#show(view.state, { isMoving: false });
      this.#ask(view.state);
    }
    const reader = this.readers.find(({ isVisible }) => isVisible);
    this.scrollIntoView({ block: 'center' });
    reader?.focusOn(view.mark.id);
    this.light(rows);
    this.addEventListener('focusout', () => this.light(noRows), { once: true });
  }

  override sentenceOf({ line }: ReadableMark): HTMLAnchorElement | undefined {
    return line === undefined ? undefined : this.#sentences.get(`${this.#data?.dataset}:${line}`);
  }

  /** Whether a state is shown, and no other is about to be. */
  #isOn(state: string): boolean {
    return state === this.shown && state === this.#wanted;
  }

  get #id(): string {
    return this.dataset['figure'] ?? '';
  }

  #prepareStates(data: FigureData): void {
    const states = new FigureStates(this, data);
    this.#states = states;
    // A click that asks for another tab is left to the browser.
    for (const choice of states.choices)
      choice.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('popstate', () => this.#follow());
    this.#follow();
    whenIdle(() => this.#buildAhead());
  }

  /** What can be built before it is asked for need not be waited for. */
  #buildAhead(): void {
    try {
      this.#states?.buildAll();
    } catch {
      // Then the links lead to the pages of the states.
    }
  }

  #onClick(event: MouseEvent): void {
    const choice = event.currentTarget as HTMLAnchorElement;
    const { state } = choice.dataset;
    const isOwn = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (state === undefined || isOwn) return;
    try {
      this.#states?.build(state);
    } catch {
      // The link leads to the page of the state.
      return;
    }
    event.preventDefault();
    if (state === this.#wanted && !this.#notice) return;
    this.#ask(state);
    this.#states?.mark(state);
    // The reader sees at once which link it is, and the rest a frame later.
    this.#later = afterPaint((isSeen) =>
      keepInPlace(choice, () => this.#show(state, { isMoving: isSeen })),
    );
  }

  /** Puts a state into the address. */
  #ask(state: string): void {
    const own = state === this.#data?.opening ? undefined : state;
    // What other figures could not show is not worth keeping either.
    const search = [...document.querySelectorAll<ArticleFigure>('assay-figure')]
      .filter((figure) => figure.#notice)
      .reduce((rest, figure) => withState(rest, figure.#id, undefined), location.search);
    const address = location.pathname + withState(search, this.#id, own) + location.hash;
    history.pushState(history.state, '', address);
    this.#wanted = state;
  }

  /** Shows the state that the address asks for, or the opening one, and says so where there is none. */
  #follow(): void {
    const asked = stateIn(location.search, this.#id);
    const { opening = '' } = this.#data ?? {};
    const isKnown = asked === undefined || this.#states?.has(asked) === true;
    const state = asked !== undefined && isKnown ? asked : opening;
    try {
      if (!this.#isOn(state)) this.#show(state, { isMoving: false });
      if (!isKnown) this.#notify(asked);
    } catch {
      // The figure stays as it is.
    }
  }

  #show(state: string, options: { readonly isMoving: boolean }): void {
    this.#later.cancel();
    this.#states?.show(state, options);
    this.#wanted = state;
    this.setMarks(this.#data?.views[state]?.marks ?? []);
    this.#notice?.remove();
    this.#notice = undefined;
  }

  #notify(asked: string): void {
    this.#notice?.remove();
    const notice = document.createElement('p');
    notice.className = 'figure-notice';
    notice.role = 'status';
    notice.textContent = `There is no state “${asked}”; showing ${this.#states?.labelOf(this.shown)}.`;
    this.querySelector('.states')?.after(notice);
    this.#notice = notice;
  }
}

/** Changes a figure without moving what the reader has just pressed. */
function keepInPlace(pressed: Element, change: () => void): void {
  const { style } = document.documentElement;
  const before = pressed.getBoundingClientRect().top;
  // The browser would keep the text below where it is, and move the figure instead.
  style.overflowAnchor = 'none';
  setTimeout(() => style.removeProperty('overflow-anchor'), 500);
  change();
  scrollBy(0, pressed.getBoundingClientRect().top - before);
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task);
  else setTimeout(task, 200);
}
