/** Offers a link to a passage that is selected, and its words with where they stand. */

import { prepareToTell, tell } from './announce.ts';
import { copy } from './clipboard.ts';
import { answer } from './copy-button.ts';
import { focusOn } from './focus-on.ts';
import { blockOf, passageAddress, quotation, selectedPassage } from './passage.ts';
import { addStyle } from './style.ts';

const css = `
.passage{position:absolute;inset:auto;margin:0;max-width:calc(100vw - 1rem);padding:.3rem .9rem;border:1px solid var(--line);border-top:2px solid var(--accent);background:var(--paper);user-select:none}
.passage:popover-open{display:flex;flex-wrap:wrap;gap:0 1.1rem}
@media print{.passage:popover-open{display:none}}`;

/** A selection that rests this long is meant, ms. */
const rest = 200;
/** Between the words and the menu, px: on a touch screen the handles hang in between. */
const gap = { mouse: 8, touch: 44 };
/** Between the menu and the edge of the window, px. */
const margin = 8;

let menu: HTMLElement | undefined;
let passage: Range | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let isTouch = false;
/** A mouse that is still selecting, or a press on the menu. */
let isPressed = false;
let isByKeyboard = false;

function makeMenu(): HTMLElement {
  addStyle(css);
  prepareToTell();
  const made = document.createElement('div');
  made.className = 'passage';
  made.popover = 'manual';
  made.role = 'group';
  made.ariaLabel = 'Selected passage';
  // Pressing it leaves the selection as it is.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !made.contains(relatedTarget)) hide();
  });
  // It is about the text, and belongs to it.
  (document.querySelector('main') ?? document.body).append(made);
  return made;
}

function button(words: string, press: (pressed: HTMLElement) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', () => press(made));
  return made;
}

function show(range: Range): void {
  if (passage && isSame(passage, range)) return;
  menu ??= makeMenu();
  passage = range.cloneRange();
  menu.replaceChildren(
    button('Copy link to this passage', copyLink),
    button('Copy quote', copyQuote),
  );
  menu.showPopover();
  place(menu, range);
  if (isByKeyboard) tell('Tab: copy a link to this passage, or a quote');
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    one.compareBoundaryPoints(Range.END_TO_END, other) === 0
  );
}

function hide(): void {
  passage = undefined;
  if (menu?.matches(':popover-open')) menu.hidePopover();
}

async function copyLink(pressed: HTMLElement): Promise<void> {
  if (!passage) return;
  const address = passageAddress(passage);
  if (await copy(address)) return answer(pressed, 'Link copied');
  // Whoever may not write to the clipboard can take it from there.
  location.hash = new URL(address).hash;
  answer(pressed, 'It is in the address bar');
}

async function copyQuote(pressed: HTMLElement): Promise<void> {
  if (!passage) return;
  answer(pressed, (await copy(quotation(passage))) ? 'Quote copied' : 'Not copied');
}

/** Clear of the words: below them, else above, in page coordinates, so that it stays with them. */
function place(box: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect();
  const last = [...range.getClientRects()].at(-1) ?? words;
  const { offsetWidth: width, offsetHeight: height } = box;
  const air = isTouch ? gap.touch : gap.mouse;
  const above = words.top - air - height;
  const below = words.bottom + air;
  const top = below + height > innerHeight && above >= 0 ? above : below;
  const room = document.documentElement.clientWidth - width - margin;
  box.style.left = `${Math.max(margin, Math.min(last.right - width / 2, room)) + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

function update(): void {
  if (isPressed || menu?.contains(document.activeElement)) return;
  const range = selectedPassage();
  if (range) show(range);
  else hide();
}

function updateSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(update, rest);
}

document.addEventListener('selectionchange', () => {
  if (!isPressed && !selectedPassage()) hide();
  updateSoon();
});
document.addEventListener('pointerdown', ({ target, pointerType }) => {
  isTouch = pointerType !== 'mouse';
  isByKeyboard = false;
  isPressed = !isTouch || menu?.contains(target as Node) === true;
});
for (const type of ['pointerup', 'pointercancel']) {
  document.addEventListener(type, () => {
    // What is pressed on the menu comes before what that does to the selection.
    setTimeout(() => {
      isPressed = false;
      update();
    }, rest);
  });
}
document.addEventListener('keydown', (event) => {
  isByKeyboard = true;
  if (!passage || !menu) return;
  const block = blockOf(passage);
  const [first, last] = [menu.firstElementChild, menu.lastElementChild] as HTMLElement[];
  const isInside = menu.contains(document.activeElement);
  const edge = event.shiftKey ? first : last;
  if (event.key === 'Escape') {
    hide();
    if (isInside && block) focusOn(block);
  } else if (event.key === 'Tab' && !isInside && !event.shiftKey) {
    event.preventDefault();
    first?.focus();
  } else if (event.key === 'Tab' && document.activeElement === edge && block) {
    // On from the passage.
    focusOn(block);
  }
});
addEventListener('resize', () => {
  if (passage && menu) place(menu, passage);
});
