import type { FigureData, ViewData } from '../edition/figure-data.ts';
import type { Node as Tree } from '../edition/node.ts';
import { prepareToTell, tell } from './announce.ts';
import { Drawing, type Drawn, toDrawn } from './drawing.ts';
import { toDom } from './tree.ts';

/** All that a state changes in a figure, ready to be put in. */
interface View {
  readonly label: string;
  readonly title: readonly Node[];
  readonly subtitle: readonly Node[];
  readonly foot: readonly Node[];
  readonly description: readonly Node[];
  /** By the class of their places. */
  readonly drawings: ReadonlyMap<string, Drawn>;
}

/** The places in a figure that its states change. */
interface Places {
  readonly title: Element;
  readonly subtitle: Element;
  readonly foot: Element;
  readonly description: Element;
  readonly drawings: ReadonlyMap<string, Drawing>;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Changes a figure between its states in place. Throws where it has not all that a state changes. */
export class FigureStates {
  readonly #figure: HTMLElement;
  readonly #data: FigureData;
  readonly #places: Places;
  readonly #views = new Map<string, View>();
  /** What of the figure's links each leads to, while it shows its opening state. */
  readonly #links: readonly { readonly link: HTMLAnchorElement; readonly href: string }[];

  constructor(figure: HTMLElement, data: FigureData) {
    this.#figure = figure;
    this.#data = data;
    this.#places = placesOf(figure);
    this.#views.set(data.opening, this.#openingView());
    this.#links = [...figure.querySelectorAll<HTMLAnchorElement>('.figure-links a')].map(
      (link) => ({
        link,
        href: link.getAttribute('href') ?? '',
      }),
    );
    prepareToTell();
  }

  /** The row of links, by which readers change the state. */
  get choices(): HTMLAnchorElement[] {
    return [...this.#figure.querySelectorAll<HTMLAnchorElement>('.states a[data-state]')];
  }

  has(state: string): boolean {
    return this.choices.some(({ dataset }) => dataset['state'] === state);
  }

  /** The words that readers know a state by. */
  labelOf(state: string): string {
    const choice = this.choices.find(({ dataset }) => dataset['state'] === state);
    return choice?.textContent.trim() ?? state;
  }

  /** Builds every state that is not built yet. Throws where one holds what is not let in. */
  buildAll(): void {
    for (const state of Object.keys(this.#data.views)) this.build(state);
  }

  /** Builds a state, so that it can be shown. Throws where there is none that could be. */
  build(state: string): void {
    this.#view(state);
  }

  /** Marks the link of a state as the current one. */
  mark(state: string): void {
    for (const choice of this.choices) {
      if (choice.dataset['state'] === state) choice.ariaCurrent = 'true';
      else choice.removeAttribute('aria-current');
    }
  }

  /**
   * Shows a state, and tells it. Throws, with nothing changed, where there is none that could be
   * shown.
   */
  show(state: string, { isMoving }: { readonly isMoving: boolean }): void {
    const view = this.#view(state);
    const { title, subtitle, foot, description, drawings } = this.#places;
    title.replaceChildren(...view.title);
    subtitle.replaceChildren(...view.subtitle);
    foot.replaceChildren(...view.foot);
    description.replaceChildren(...view.description);
    const moves = isMoving && !stillness.matches;
    for (const [name, drawing] of drawings) {
      const drawn = view.drawings.get(name);
      if (drawn) drawing.show(drawn, moves);
    }
    this.#figure.dataset['state'] = state;
    this.mark(state);
    this.#pointLinks(state);
    tell(`${view.label}: ${title.textContent}`);
  }

  #view(state: string): View {
    const built = this.#views.get(state);
    if (built) return built;
    const change = this.#data.views[state]?.change;
    if (!change) throw new Error(`FigureStates: there is no state ${state}`);
    const view = toView(change);
    this.#views.set(state, view);
    return view;
  }

  /** The nodes of the page itself: they bear the anchors that links lead to. */
  #openingView(): View {
    const { title, subtitle, foot, description, drawings } = this.#places;
    return {
      label: this.labelOf(this.#data.opening),
      title: [...title.childNodes],
      subtitle: [...subtitle.childNodes],
      foot: [...foot.childNodes],
      description: [...description.childNodes],
      drawings: new Map([...drawings].map(([name, { opening }]) => [name, opening])),
    };
  }

  /** Its page, its picture and its code for a frame are those of the state shown. */
  #pointLinks(state: string): void {
    const id = this.#figure.dataset['figure'] ?? '';
    const path = state === this.#data.opening ? id : `${id}/${state}`;
    for (const { link, href } of this.#links) {
      link.setAttribute('href', href.replace(`/figures/${id}`, `/figures/${path}`));
    }
  }
}

function placesOf(figure: HTMLElement): Places {
  const find = <T extends Element>(selector: string): T => {
    const found = figure.querySelector<T>(selector);
    if (!found) throw new Error(`placesOf: the figure has no ${selector}`);
    return found;
  };
  return {
    title: find('figcaption > :is(h1, h2, h3)'),
    subtitle: find('figcaption > p'),
    foot: find('.figure-foot'),
    description: find('.described > p'),
    drawings: new Map(
      [...figure.querySelectorAll<SVGSVGElement>('.drawing > svg')].map((svg) => [
        svg.parentElement?.classList[1] ?? '',
        new Drawing(svg),
      ]),
    ),
  };
}

function toView(change: NonNullable<ViewData['change']>): View {
  const { label, title, subtitle, foot, description, drawings } = change;
  const nodes = (trees: readonly Tree[]) => trees.map(toDom);
  return {
    label,
    title: nodes(title),
    subtitle: nodes(subtitle),
    foot: nodes(foot),
    description: nodes(description),
    drawings: new Map(
      Object.entries(drawings).map(([name, tree]) => [name, toDrawn(toDom(tree) as Element)]),
    ),
  };
}
