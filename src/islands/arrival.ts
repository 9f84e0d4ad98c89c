/**
 * Takes the reader along when a link leads to a place on the page: the focus goes with the view, and
 * back again to the link with the way back.
 */

import { ownerOf } from './fact-card.ts';
import { focusOn } from './focus-on.ts';
import { fragmentId } from './fragment-id.ts';
import { ledTo } from './place-of.ts';
import { addStyle } from './style.ts';

// One ring is enough: what is lit needs none for the focus, and a link that has that needs no other.
addStyle(
  '[tabindex="-1"]:is(:target,:target>*,:has(>:target:empty),:target:empty~*):focus{outline:none}:is(:target,:has(>:target:empty)):focus-visible:any-link{animation:none}',
);

function arrive(): void {
  const id = fragmentId(location.hash);
  const target = id === '' ? null : document.getElementById(id);
  // A browser that knows no text fragments is led to the paragraph, and arrives there.
  if (location.hash.includes(':~:')) location.replace(`#${id}`);
  else if (target) focusOn(ledTo(target));
}

/** The link that was followed from an address, or what stands for it. */
const left = new Map<string, HTMLElement>();
let isFollowing = false;

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#"]');
  const isOwn = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || isOwn || event.defaultPrevented) return;
  if (link.href.replace(/#.*/, '') !== location.href.replace(/#.*/, '')) return;
  if (link.hash === location.hash) return arrive();
  isFollowing = true;
  // The sign of a paragraph moves on to others.
  left.set(location.href, ownerOf(link) ?? link.closest('.here')?.parentElement ?? link);
});

addEventListener('hashchange', () => {
  const back = isFollowing ? undefined : left.get(location.href);
  isFollowing = false;
  if (back) focusOn(back);
  else arrive();
});

// The browser has gone there by then, and may have let go of a focus that it did not give. Who comes
// back to a page, or loads it again, is where they were.
addEventListener('load', () => {
  const [navigation] = performance.getEntriesByType('navigation');
  const isNew = (navigation as PerformanceNavigationTiming | undefined)?.type === 'navigate';
  if (isNew && document.activeElement === document.body) arrive();
});
