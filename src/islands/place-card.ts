import { type CardContent, element, link } from './fact-card.ts';
import { fragmentId } from './fragment-id.ts';
import { ledTo } from './place-of.ts';

/** What a way back does not need, and what may stand on a page once. */
const left = '.anchor, .back, script';

/** What a claim or a source opens to: what the page's own list says of it, and the way there. `undefined` where it is elsewhere. */
export function placeCard(mark: HTMLAnchorElement): CardContent | undefined {
  const isHere = mark.href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
  const target = isHere ? document.getElementById(fragmentId(mark.hash)) : null;
  if (!target) return undefined;
  const place = ledTo(target);
  const copy = place.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(left)) one.remove();
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  const words = element('div', '');
  words.append(...copy.childNodes);
  const ways = element('p', '', 'ways');
  ways.append(link('In the list', mark.hash));
  return { name: mark.ariaLabel ?? mark.textContent, children: [words, ways] };
}

/** Where a card has led down the page, the place gets a way back up. */
export function offerBack(hash: string): void {
  for (const old of document.querySelectorAll('.back')) old.remove();
  const target = document.getElementById(fragmentId(hash));
  if (!target) return;
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'back';
  back.textContent = 'Back to where you were';
  back.addEventListener('click', () => {
    history.back();
    back.remove();
  });
  ledTo(target).append(' ', back);
}
