/**
 * The sign beside what the reader points at, or is in by keyboard: a link to it. There is one for
 * all paragraphs, so that nobody has to hear or to pass sixty; it comes before the words.
 */

import { placeOf } from './place-of.ts';
import { addStyle } from './style.ts';

addStyle(`
.anchor.here{position:absolute;margin-left:-1rem;line-height:1.56rem;opacity:1}
li>.anchor.here{margin-left:-2.1rem}
.ledger .anchor.here{margin-left:-1rem;line-height:1.2rem}
.figure>.anchor.here{line-height:1.4rem}
@media(min-width:48rem){.anchor.here{margin-left:-1.4rem}li>.anchor.here{margin-left:-2.6rem}.ledger .anchor.here{margin-left:-1.4rem}}`);

const names = {
  '.article > p': 'Link to this paragraph',
  '.article > blockquote': 'Link to this quotation',
  '.article > :is(ul, ol) > li': 'Link to this point',
  '.ledger li': 'Link to this claim',
  'article .figure, .photograph': 'Link to this figure',
};

const sign = document.createElement('a');
sign.className = 'anchor here';

function offer({ target }: Event): void {
  if (!(target instanceof Element) || sign.contains(document.activeElement)) return;
  for (const [selector, name] of Object.entries(names)) {
    const block = target.closest(selector);
    const place = block ? placeOf(block) : '';
    if (!block || place === '' || block === sign.parentElement) continue;
    sign.href = `#${place}`;
    sign.ariaLabel = name;
    // Behind the place itself, which stays first.
    block.firstElementChild?.after(sign);
  }
}

document.addEventListener('focusin', offer);
document.addEventListener('pointerover', (event) => {
  // A finger does not point, and who selects is not to be disturbed.
  if (event.pointerType === 'mouse' && event.buttons === 0) offer(event);
});
