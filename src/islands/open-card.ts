/**
 * Opens what words rely on where they stand: a number, a claim, a source. A mouse that rests on them and
 * the Tab key show the card; a click, a tap and Enter hold it open. Without this, or if anything fails,
 * all of them are links.
 */

import { tell } from './announce.ts';
import {
  type CardContent,
  cardWords,
  closeCard,
  isHeld,
  isOpenFor,
  openCard,
  ownerOf,
} from './fact-card.ts';
import { numberCard } from './number-card.ts';
import { fetchFacts } from './number-json.ts';
import { offerBack, placeCard } from './place-card.ts';

/** A mouse that passes by opens nothing, ms. */
const rest = 250;
/** On the way from the words to their card it may leave both for so long, ms. */
const grace = 300;

const opens = 'a:is(.number,.claim,.cite)';

let waiting: ReturnType<typeof setTimeout> | undefined;
let isByTab = false;

function openerAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(opens) : null;
}

/** What a link opens to; `undefined` where that is on another page. */
async function contentOf(opener: HTMLAnchorElement): Promise<CardContent | undefined> {
  return opener.matches('.number') ? numberCard(opener) : placeCard(opener);
}

async function hold(opener: HTMLAnchorElement): Promise<void> {
  const content = await contentOf(opener);
  if (content) openCard(opener, content, { pinned: true });
  else location.assign(opener.href);
}

function show(opener: HTMLAnchorElement, isStillWanted: () => boolean): void {
  if (isOpenFor(opener) || isHeld()) return;
  contentOf(opener).then(
    (content) => {
      if (!content || !isStillWanted() || isHeld()) return;
      openCard(opener, content, { pinned: false });
      // The focus stays on the link, so nothing else says what has come up beside it.
      if (isByTab) tell(cardWords());
    },
    // A click still leads where the link says.
    () => undefined,
  );
}

function closeSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (!isHeld() && !isOpenByTab() && !document.querySelector('.fact-card:hover')) closeCard();
  }, grace);
}

/** A mouse that lies still passes over whatever scrolls below it, and closes nothing that the keyboard opened. */
function isOpenByTab(): boolean {
  const { activeElement } = document;
  return isByTab && activeElement !== null && isOpenFor(activeElement);
}

document.addEventListener('click', (event) => {
  const opener = openerAt(event);
  if (!opener || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  clearTimeout(waiting);
  event.preventDefault();
  // Whatever goes wrong, the link still leads where it says.
  hold(opener).catch(() => location.assign(opener.href));
});

document.addEventListener('pointerover', (event) => {
  const opener = openerAt(event);
  if (opener?.matches('.number')) fetchFacts().catch(() => undefined);
  if (event.pointerType !== 'mouse') return;
  const isInCard = event.target instanceof Node && ownerOf(event.target) !== undefined;
  if (opener || isInCard) clearTimeout(waiting);
  if (opener && event.buttons === 0 && !isOpenFor(opener)) {
    waiting = setTimeout(() => show(opener, () => opener.matches(':hover')), rest);
  } else if (!opener && !isInCard) closeSoon();
});

document.addEventListener(
  'keydown',
  ({ key }) => {
    isByTab = key === 'Tab';
  },
  true,
);
document.addEventListener('pointerdown', () => {
  isByTab = false;
});

document.addEventListener('focusin', (event) => {
  const opener = openerAt(event);
  if (opener && isByTab) show(opener, () => document.activeElement === opener);
});

document.addEventListener('focusout', (event) => {
  const { relatedTarget } = event;
  const opener = openerAt(event);
  const isInCard = relatedTarget instanceof Node && ownerOf(relatedTarget) !== undefined;
  if (opener && isOpenFor(opener) && !isHeld() && !isInCard) closeCard();
});

// Who is led down the page from a card finds the way back there.
document.addEventListener('click', (event) => {
  const way = event.target instanceof Element ? event.target.closest('a') : null;
  if (!way || event.defaultPrevented || !ownerOf(way) || !way.hash) return;
  if (way.href.replace(/#.*/, '') !== location.href.replace(/#.*/, '')) return;
  offerBack(way.hash);
  closeCard();
});
