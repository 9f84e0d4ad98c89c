import type { ReadableMark } from '../edition/mark-words.ts';
import { nearestRect, type Rect } from './nearest-rect.ts';
import { isOnTheWay } from './on-the-way.ts';
import { goToSentence, hideReadout, isInReadout, settledBox, showReadout } from './readout.ts';
import { addStyle } from './style.ts';

/** What a figure does for the readers of its drawings. */
export interface ReaderHost {
  /** The words of the article that state the value of a mark. */
  sentenceOf(mark: ReadableMark): HTMLAnchorElement | undefined;
  /** A mark is being read, or none is any more. */
  onRead(mark: ReadableMark | undefined): void;
}

interface DrawnMark {
  readonly words: ReadableMark;
  readonly element: Element;
}

const css = `
.reading{position:relative;touch-action:pan-y pinch-zoom}
.reading input{position:absolute;inset:0;width:100%;height:100%;margin:0;appearance:none;background:none;pointer-events:none}
.reading input{max-width:var(--widest)}
.reading input::-webkit-slider-thumb{appearance:none;width:1px;height:1px}
.reading input::-moz-range-thumb{opacity:0}
.reading input::-moz-range-track{background:none}
@media screen{.reading .chart.chart.chart :is(.read,.lit){stroke:var(--ink);stroke-width:2;stroke-dasharray:none;paint-order:normal}.reading .chart.chart.chart .weakly:not(.read){stroke:var(--muted);stroke-width:1}}
@media print{.reading input{display:none}}`;

/** A finger that has moved this far across reads; one that moves less taps, px. */
const drag = 8;
/** A pointer that leaves has this long to reach the readout, ms. */
const grace = 250;

let isStyled = false;

/**
 * Reads the values of one drawing, mark by mark in the order drawn, by pointer, finger and keys.
 * For a screen reader it is a slider whose values are words; the drawing itself stays a picture.
 */
export class Reader {
  readonly #frame: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #host: ReaderHost;
  readonly #slider = document.createElement('input');
  #marks: readonly DrawnMark[] = [];
  #read: DrawnMark | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Where the mouse last was on the mark that is read. */
  #rested = { x: 0, y: 0 };
  #touch: { readonly x: number; isDrag: boolean } | undefined;

  constructor(frame: HTMLElement, svg: SVGSVGElement, host: ReaderHost) {
    if (!isStyled) addStyle(css);
    isStyled = true;
    this.#frame = frame;
    this.#svg = svg;
    this.#host = host;
    this.#slider.type = 'range';
    this.#slider.min = '1';
    this.#listen();
    frame.classList.add('reading');
    frame.append(this.#slider);
  }

  /** Takes the marks that the drawing now has. */
  setMarks(words: readonly ReadableMark[]): void {
    if (this.#read) hideReadout();
    const byId = new Map(words.map((mark) => [mark.id, mark]));
    this.#marks = [...this.#svg.querySelectorAll<SVGElement>('[data-id]')].flatMap((element) => {
      const mark = byId.get(element.dataset['id'] ?? '');
      return mark ? [{ words: mark, element }] : [];
    });
    this.#slider.hidden = this.#marks.length === 0;
    this.#slider.max = String(this.#marks.length);
    // The figure has its name already, and the image says what it is.
    this.#slider.ariaLabel = 'Read the values';
    this.#setSlider(0);
  }

  /** Whether this drawing of the figure is the one that is seen. */
  get isVisible(): boolean {
    return this.#svg.checkVisibility();
  }

  /** Takes the focus and reads a mark. */
  focusOn(id: string): void {
    const index = this.#marks.findIndex(({ words }) => words.id === id);
    if (index === -1) return;
    this.#setSlider(index);
    this.#slider.focus({ preventScroll: true });
    this.#show(index);
  }

  /** Lights the marks with these ids, and no others; some of them more weakly. */
  light(ids: ReadonlySet<string>, strongly: ReadonlySet<string>): void {
    for (const { element, words } of this.#marks) {
      element.classList.toggle('lit', ids.has(words.id));
      element.classList.toggle('weakly', ids.has(words.id) && !strongly.has(words.id));
    }
  }

  #listen(): void {
    const frame = this.#frame;
    frame.addEventListener('pointermove', (event) => this.#onMove(event));
    frame.addEventListener('pointerdown', (event) => this.#onDown(event));
    frame.addEventListener('pointerup', (event) => this.#onUp(event));
    frame.addEventListener('pointercancel', () => this.#onCancel());
    frame.addEventListener('pointerleave', (event) => this.#onLeave(event));
    // A tap beside the figure closes what a tap has opened.
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.#read && !frame.contains(target as Node) && !isInReadout(target)) hideReadout();
    });
    const slider = this.#slider;
    slider.addEventListener('focus', () => {
      if (slider.matches(':focus-visible')) this.#show(this.#index);
    });
    slider.addEventListener('blur', () => hideReadout());
    slider.addEventListener('keydown', (event) => this.#onKey(event));
    // Screen readers on touch screens move the slider itself.
    slider.addEventListener('input', () => this.#show(this.#index));
  }

  get #index(): number {
    return Number(this.#slider.value) - 1;
  }

  #onMove(event: PointerEvent): void {
    clearTimeout(this.#leaving);
    if (event.pointerType === 'mouse') {
      if (event.buttons === 0) this.#point(event, false);
      return;
    }
    if (!this.#touch) return;
    this.#touch.isDrag ||= Math.abs(event.clientX - this.#touch.x) > drag;
    if (this.#touch.isDrag) this.#point(event, true);
  }

  #onDown(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') this.#touch = { x: event.clientX, isDrag: false };
    else if (event.button === 0) this.#point(event, true);
  }

  #onUp(event: PointerEvent): void {
    if (this.#touch) this.#point(event, true);
    this.#touch = undefined;
  }

  /** The finger scrolls the page. */
  #onCancel(): void {
    if (this.#touch?.isDrag) hideReadout();
    this.#touch = undefined;
  }

  #onLeave({ pointerType, relatedTarget }: PointerEvent): void {
    if (pointerType !== 'mouse' || !this.#read || isInReadout(relatedTarget)) return;
    if (document.activeElement === this.#slider) return;
    const left = this.#read;
    this.#leaving = setTimeout(() => {
      if (this.#read === left && !document.querySelector('.readout:hover')) hideReadout();
    }, grace);
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#marks.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: Math.min(this.#index + 1, last),
      ArrowDown: Math.min(this.#index + 1, last),
      ArrowLeft: Math.max(this.#index - 1, 0),
      ArrowUp: Math.max(this.#index - 1, 0),
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const sentence = event.key === 'Enter' && this.#marks[this.#index];
    if (next !== undefined) {
      event.preventDefault();
      this.#setSlider(next);
      this.#show(next);
    } else if (sentence) this.#goBack(sentence.words);
  }

  #goBack(mark: ReadableMark): void {
    const sentence = this.#host.sentenceOf(mark);
    if (sentence) goToSentence(sentence);
  }

  #point({ clientX, clientY }: PointerEvent, settled: boolean): void {
    const boxes = this.#marks.map(({ element }) => element.getBoundingClientRect());
    const index = nearestRect(boxes, clientX, clientY, { inRows: this.#inRows });
    const mark = this.#marks[index];
    const at = { x: clientX, y: clientY };
    const readout = this.#read && !settled ? settledBox() : undefined;
    if (!mark || (mark !== this.#read && readout && isOnTheWay(this.#rested, at, readout))) return;
    this.#rested = at;
    if (mark === this.#read && !settled) return;
    this.#setSlider(index);
    this.#show(index, { box: boxes[index] as Rect, x: clientX, settled });
  }

  #setSlider(index: number): void {
    const mark = this.#marks[index]?.words;
    this.#slider.value = String(index + 1);
    this.#slider.setAttribute('aria-valuetext', mark ? `${mark.name}: ${mark.value}` : '');
  }

  #show(index: number, at?: { box: Rect; x: number; settled: boolean }): void {
    const mark = this.#marks[index];
    if (!mark) return;
    if (!at) mark.element.scrollIntoView({ block: 'nearest' });
    const box = at?.box ?? mark.element.getBoundingClientRect();
    this.#setRead(mark);
    const showing = {
      mark: box,
      x: at?.x ?? (box.left + box.right) / 2,
      inRows: this.#inRows,
      sentence: this.#host.sentenceOf(mark.words),
      settled: at?.settled ?? true,
    };
    showReadout(mark.words, showing, this.#close);
  }

  readonly #close = (): void => this.#setRead(undefined);

  #setRead(mark: DrawnMark | undefined): void {
    this.#read?.element.classList.remove('read');
    this.#read = mark;
    mark?.element.classList.add('read');
    this.#host.onRead(mark?.words);
  }

  /** Bars and the like stand in rows; points of lines stand anywhere. */
  get #inRows(): boolean {
    return !this.#svg.matches('.on-lines');
  }
}
