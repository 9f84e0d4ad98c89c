import type { ReadableMark } from '../edition/mark-words.ts';
import { beside } from './beside.ts';
import type { Rect } from './nearest-rect.ts';
import { placeOf } from './place-of.ts';
import { addStyle } from './style.ts';

/** How a readout is shown. */
export interface Showing {
  /** The mark, in px of the window. */
  readonly mark: Rect;
  /** Where the reader points, across. */
  readonly x: number;
  readonly inRows: boolean;
  /** The sentence that states the mark's value, if there is one. */
  readonly sentence: HTMLAnchorElement | undefined;
  /** Whether it stays under a pointer from the first, as after a tap. */
  readonly settled: boolean;
}

const css = `
.readout{position:absolute;inset:0 auto auto 0;margin:0;width:max-content;max-width:min(17rem,calc(100vw - 1rem));padding:.4rem .6rem;border:1px solid var(--ink);box-shadow:0 0 0 .5rem var(--paper);background:var(--paper);color:var(--muted);font:.78rem/1.35 var(--grotesk);pointer-events:none}
.readout.settled{pointer-events:auto}
.readout b{display:block;color:var(--ink);font-size:.9rem}
.readout a{display:inline-block;padding:.25rem 0;color:var(--accent);font-weight:700;text-decoration:none}
.readout a:hover{text-decoration:underline}
@media print{.readout{display:none}}`;

/** A pointer that rests this long may move on to the readout; one that sweeps by is not held up, ms. */
const rest = 300;

let box: HTMLElement | undefined;
let onClose: (() => void) | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Shows what a mark says beside it, in place of what was shown before. */
export function showReadout(mark: ReadableMark, showing: Showing, closed: () => void): void {
  box ??= makeBox();
  if (onClose !== closed) onClose?.();
  onClose = closed;
  const value = document.createElement('b');
  value.textContent = mark.value;
  box.replaceChildren(mark.name, value, ...(showing.sentence ? [backTo(showing.sentence)] : []));
  settle(showing.settled);
  box.showPopover();
  place(box, showing);
}

export function hideReadout(): void {
  clearTimeout(settling);
  if (box?.matches(':popover-open')) box.hidePopover();
  const closed = onClose;
  onClose = undefined;
  closed?.();
}

/** Where the readout is, px of the window, if a pointer that has rested may move on to it. */
export function settledBox(): Rect | undefined {
  return box?.matches('.settled:popover-open') ? box.getBoundingClientRect() : undefined;
}

/** Whether something is the readout, or a part of it. */
export function isInReadout(target: EventTarget | null): boolean {
  return target instanceof Node && box?.contains(target) === true;
}

/** Leads to a sentence: it takes the focus and lights up until it loses it. */
export function goToSentence(sentence: HTMLAnchorElement): void {
  hideReadout();
  sentence.scrollIntoView({ block: 'center' });
  sentence.focus({ preventScroll: true });
  sentence.classList.add('lit');
  sentence.addEventListener('blur', () => sentence.classList.remove('lit'), { once: true });
}

function makeBox(): HTMLElement {
  addStyle(css);
  const made = document.createElement('div');
  made.className = 'readout';
  // Above whatever else there is, and closed by us alone: an open card stays open.
  made.popover = 'manual';
  // The slider says the same to a screen reader.
  made.ariaHidden = 'true';
  made.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') hideReadout();
  });
  document.body.append(made);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hideReadout();
  });
  addEventListener('resize', hideReadout);
  addEventListener('beforeprint', hideReadout);
  return made;
}

function settle(atOnce: boolean): void {
  clearTimeout(settling);
  box?.classList.toggle('settled', atOnce);
  if (!atOnce) settling = setTimeout(() => box?.classList.add('settled'), rest);
}

/** Not a stop of the keyboard, where Enter on the mark does the same. */
function backTo(sentence: HTMLAnchorElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = 'In the text';
  const place = placeOf(sentence);
  link.href = place ? `#${place}` : sentence.href;
  link.tabIndex = -1;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goToSentence(sentence);
  });
  return link;
}

/** In page coordinates, so that it stays with its mark. */
function place(readout: HTMLElement, { mark, x, inRows }: Showing): void {
  const { clientWidth: width } = document.documentElement;
  const size = { width: readout.offsetWidth, height: readout.offsetHeight };
  const { left, top } = beside(mark, size, { width, height: innerHeight }, { x, inRows });
  // Unlike another left and top, this lays nothing out anew.
  readout.style.translate = `${left + scrollX}px ${top + scrollY}px`;
}
