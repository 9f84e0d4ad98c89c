/**
 * Opens a checked number where it stands: a small card with its value, its row and its dataset.
 * Without this, or if anything fails, the number is a link to the same facts on a page.
 */

import type { NumberFacts } from '../edition/number-facts.ts';
import { drawerOf } from './bound-numbers.ts';
import { canonicalAddress } from './canonical.ts';
import { copy } from './clipboard.ts';
import { answer } from './copy-button.ts';
import { fetchFacts, numberId } from './number-json.ts';
import { addStyle } from './style.ts';

const css = `
.number-card{position:absolute;margin:0;width:min(21rem,calc(100vw - 2rem));padding:.8rem 1rem;border:1px solid var(--line);border-top:2px solid var(--accent);background:var(--paper);color:var(--ink);font:.8rem/1.45 var(--grotesk)}
.number-card b{display:block;font:500 1.35rem/1.2 var(--display)}
.number-card p{margin:.35rem 0 0}
.number-card .quiet{color:var(--muted)}
.number-card p:last-child a{white-space:nowrap}
@media print{.number-card{display:none}}`;

function element(name: string, words: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}

function link(words: string, address: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.textContent = words;
  made.href = address;
  return made;
}

/** The one card of the page; it is filled anew for each number. */
function makeCard(): HTMLElement {
  addStyle(css);
  const card = document.createElement('div');
  card.className = 'number-card';
  card.popover = 'auto';
  card.role = 'dialog';
  card.tabIndex = -1;
  document.body.append(card);
  return card;
}

function fill(card: HTMLElement, number: NumberFacts, all: string, id: string): void {
  card.ariaLabel = number.title;
  const row = element('p', '');
  const more = number.row.more > 0 ? ` and ${number.row.more} more` : '';
  row.append(link(number.row.words, number.row.address), more);
  const foot = element('p', '');
  foot.append(link('How it was checked', all), ' · ', linkToCopy(id));
  addFigure(foot, new Set(number.rows));
  card.replaceChildren(
    element('b', number.value),
    element('p', number.title),
    ...(number.working ? [element('p', number.working, 'quiet')] : []),
    row,
    element('p', number.dataset, 'quiet'),
    foot,
  );
}

/** The link to where the article first states the number; it is followed where it cannot be copied. */
function linkToCopy(id: string): HTMLAnchorElement {
  const isOnPage = document.getElementById(`number-${id}`) !== null;
  const made = link('Copy link', isOnPage ? `#number-${id}` : `numbers/#${id}`);
  made.addEventListener('click', async (event) => {
    event.preventDefault();
    const address = new URL(made.getAttribute('href') ?? '', canonicalAddress()).href;
    if (await copy(address)) answer(made, 'Link copied');
    else location.assign(made.href);
  });
  return made;
}

/** Leads to where the number is drawn, if a figure of the page draws it. */
function addFigure(foot: HTMLElement, rows: ReadonlySet<string>): void {
  drawerOf(rows).then(
    (drawer) => {
      if (!drawer) return;
      const toFigure = link('In the figure', drawer.address);
      toFigure.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        card?.hidePopover();
        drawer.figure.lead(rows).catch(() => location.assign(toFigure.href));
      });
      foot.append(' · ', toFigure);
    },
    // The card says all else without it.
    () => undefined,
  );
}

/** Below the number, inside the window, in page coordinates, so that it stays with the text. */
function place(card: HTMLElement, number: Element): void {
  const [box] = number.getClientRects();
  if (!box) return;
  const room = document.documentElement.clientWidth - card.offsetWidth - 16;
  const below = box.bottom + 8;
  const fits = below + card.offsetHeight < innerHeight;
  card.style.left = `${Math.max(16, Math.min(box.left, room)) + scrollX}px`;
  card.style.top = `${(fits ? below : box.top - card.offsetHeight - 8) + scrollY}px`;
}

let card: HTMLElement | undefined;

async function open(number: HTMLAnchorElement): Promise<void> {
  const id = numberId(number);
  const known = (await fetchFacts())[id];
  if (!known) throw new Error(`number-card: there is no number ${id}`);
  card ??= makeCard();
  fill(card, known, number.href, id);
  card.showPopover();
  place(card, number);
  // The card follows its number: closing it gives the focus back.
  card.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const number = (event.target as Element).closest<HTMLAnchorElement>('a.number');
  if (!number || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  // Whatever goes wrong, the link still leads where it says.
  open(number).catch(() => location.assign(number.href));
});

document.addEventListener('pointerover', (event) => {
  if ((event.target as Element).closest?.('a.number')) fetchFacts().catch(() => undefined);
});
