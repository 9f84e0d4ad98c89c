import { heightOf, Motion } from './motion.ts';
import { type Leaf, leavesOf } from './svg-leaves.ts';

/** A drawing in one state: the attributes of its root, and what is in it. */
export interface Drawn {
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly content: Element;
  /** What is in it, read once: while it moves it is elsewhere. */
  readonly parts: readonly Leaf[];
}

/** Takes a drawing as it stands. Throws where it is none of ours. */
export function toDrawn(svg: Element): Drawn {
  const content = svg.firstElementChild;
  if (svg.tagName !== 'svg' || !content) throw new Error('toDrawn: there is no drawing');
  return {
    attributes: [...svg.attributes].map(({ name, value }) => [name, value]),
    content,
    parts: leavesOf(content),
  };
}

/** One drawing of a figure that can take another state. */
export class Drawing {
  readonly opening: Drawn;
  readonly #svg: SVGSVGElement;
  #shown: Drawn;
  #motion: Motion | undefined;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.opening = toDrawn(svg);
    this.#shown = this.opening;
    // Neither paper nor a tab that is not looked at shows half a change.
    addEventListener('beforeprint', () => this.#settle());
    document.addEventListener('visibilitychange', () => this.#settle());
  }

  show(next: Drawn, isMoving: boolean): void {
    const seen = isMoving && document.visibilityState === 'visible' && this.#svg.checkVisibility();
    const { parts, content } = this.#shown;
    const before = seen && {
      parts: this.#motion ? leavesOf(content) : parts,
      height: heightOf(this.#svg),
    };
    this.#settle();
    this.#keepRoom();
    for (const [name, value] of next.attributes) this.#svg.setAttribute(name, value);
    this.#svg.replaceChildren(next.content);
    this.#shown = next;
    if (!before) return;
    this.#motion = new Motion(this.#svg, next.parts, before, () => {
      this.#motion = undefined;
    });
  }

  /** A state with fewer bars leaves the room that it had, so that the page below stays where it is. */
  #keepRoom(): void {
    const frame = this.#svg.parentElement;
    if (!frame || !this.#svg.checkVisibility()) return;
    const kept = Number.parseFloat(frame.style.minHeight) || 0;
    frame.style.minHeight = `${Math.max(kept, frame.offsetHeight)}px`;
  }

  #settle(): void {
    this.#motion?.stop();
    this.#motion = undefined;
  }
}
