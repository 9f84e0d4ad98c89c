/** The one card of the page: what a number, a claim or a source opens to, beside the words that open it. */

import { addStyle } from './style.ts';

/** What a card shows. */
export interface CardContent {
  /** What it is called for those who listen. */
  readonly name: string;
  readonly children: readonly (Node | string)[];
}

const css = `
.fact-card{position:absolute;margin:0;width:min(22rem,calc(100vw - 2rem));max-height:calc(100vh - 2rem);overflow:auto;padding:.8rem 1rem;border:1px solid var(--line);border-top:2px solid var(--accent);background:var(--paper);color:var(--ink);font:.8rem/1.45 var(--grotesk)}
.fact-card>b{display:block;font:500 1.35rem/1.2 var(--display)}
.fact-card :is(p,ul){margin:.35rem 0 0}
.fact-card .quiet{color:var(--muted)}
.fact-card .ways a{display:inline-block;padding:.3rem .7rem .3rem 0;white-space:nowrap}
.back{display:inline-block;margin-left:.6em;padding:.3rem 0;border:0;background:none;color:var(--accent);font:700 .8rem/1.3 var(--grotesk);text-decoration:underline;cursor:pointer}
@media print{.fact-card,.back{display:none}}`;

let card: HTMLElement | undefined;
/** The link that the card belongs to, while it is open. */
let owner: HTMLAnchorElement | undefined;
let isPinned = false;

export function element(name: string, words: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}

export function link(words: string, address: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.textContent = words;
  made.href = address;
  return made;
}

/** The link whose card something stands in; `undefined` outside of it. */
export function ownerOf(inside: Node): HTMLAnchorElement | undefined {
  return card?.contains(inside) ? owner : undefined;
}

/** Whether the card is open for a link, and, if it is asked, stays open until it is closed. */
export function isOpenFor(number: Element): boolean {
  return owner === number;
}

export function isHeld(): boolean {
  return isPinned;
}

/** Opens the card beside a link. Pinned, it takes the focus, and gives it back when it closes. */
export function openCard(
  opener: HTMLAnchorElement,
  { name, children }: CardContent,
  { pinned }: { readonly pinned: boolean },
): void {
  card ??= makeCard();
  card.ariaLabel = name;
  card.replaceChildren(...children);
  card.showPopover();
  owner = opener;
  isPinned = pinned;
  place(card, opener);
  if (pinned) card.focus({ preventScroll: true });
}

/** What the card says, without the ways on: for those who listen while it is not held. */
export function cardWords(): string {
  const said = [...(card?.querySelectorAll(':scope > :not(.ways)') ?? [])];
  return said.map(({ textContent }) => textContent).join('. ');
}

export function closeCard(): void {
  if (card?.matches(':popover-open')) card.hidePopover();
}

function makeCard(): HTMLElement {
  addStyle(css);
  const made = document.createElement('div');
  made.className = 'fact-card';
  made.popover = 'auto';
  made.role = 'dialog';
  made.tabIndex = -1;
  made.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    owner = undefined;
    isPinned = false;
  });
  made.addEventListener('keydown', onTab);
  document.body.append(made);
  return made;
}

/** Past either end of the card the keyboard goes on from the link. */
function onTab({ key, shiftKey }: KeyboardEvent): void {
  if (key !== 'Tab' || !card) return;
  const ways = [...card.querySelectorAll('a')];
  const { activeElement } = document;
  const isLast = shiftKey
    ? activeElement === card || activeElement === ways[0]
    : activeElement === ways.at(-1) || ways.length === 0;
  if (!isLast) return;
  const back = owner;
  closeCard();
  back?.focus();
}

/** Below the link, inside the window, in page coordinates, so that it stays with the text. */
function place(box: HTMLElement, opener: Element): void {
  const [words] = opener.getClientRects();
  if (!words) return;
  const room = document.documentElement.clientWidth - box.offsetWidth - 16;
  const below = words.bottom + 8;
  const above = words.top - box.offsetHeight - 8;
  const top = below + box.offsetHeight < innerHeight || above < 0 ? below : above;
  box.style.left = `${Math.max(16, Math.min(words.left, room)) + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
