/**
 * Opens the system's share sheet where there is one. Elsewhere the menu opens, and copies. Without
 * this, it holds plain links.
 */

import { prepareToTell } from './announce.ts';
import { copy } from './clipboard.ts';
import { answer, textOf } from './copy-button.ts';

/** What a menu is made of. */
interface Menu {
  readonly details: HTMLDetailsElement;
  readonly summary: HTMLElement;
  readonly address: HTMLAnchorElement;
  readonly mail: HTMLAnchorElement;
  readonly citation: HTMLAnchorElement | null;
}

function menuOf(details: HTMLDetailsElement): Menu | undefined {
  const find = <T extends Element>(selector: string) => details.querySelector<T>(selector);
  const summary = find<HTMLElement>('summary');
  const address = find<HTMLAnchorElement>('a');
  const mail = find<HTMLAnchorElement>('a[href^="mailto:"]');
  const citation = find<HTMLAnchorElement>('a[href$="#cite"]');
  return summary && address && mail ? { details, summary, address, mail, citation } : undefined;
}

/** A figure that has changed its state is called by the title that it has now. */
function titleOf({ details, mail }: Menu): string {
  const heading = details.closest('figure')?.querySelector('h1, h3');
  return heading?.textContent ?? new URL(mail.href).searchParams.get('subject') ?? '';
}

/** False where there is no sheet, or it cannot be had now. */
async function openSheet(menu: Menu): Promise<boolean> {
  try {
    await navigator.share({ title: titleOf(menu), url: menu.address.href });
    return true;
  } catch (error) {
    // The reader has closed it, or it is still open.
    return /^(?:Abort|InvalidState)Error$/.test((error as Error).name);
  }
}

function openMenu(menu: Menu): void {
  const { details, address, mail } = menu;
  prepareToTell();
  address.textContent = address.href;
  // As `model/mail-address.ts` writes it.
  mail.href = `mailto:?subject=${encodeURIComponent(titleOf(menu))}&body=${encodeURIComponent(address.href)}`;
  for (const button of details.querySelectorAll('button')) button.remove();
  address.after(
    copyButton('Copy link', 'Link copied', address, () => address.href),
    ...citationButton(menu),
  );
  details.open = true;
  details.lastElementChild?.scrollIntoView({ block: 'nearest' });
}

/** How to cite what is shared, if it stands on this page. */
function citationButton({ details, citation }: Menu): HTMLElement[] {
  const text = details.closest('article .figure') ? null : document.getElementById('citation');
  if (!text) return [];
  citation?.remove();
  return [copyButton('Copy citation', 'Citation copied', text, () => textOf(text))];
}

function copyButton(
  words: string,
  done: string,
  onPage: Element,
  read: () => string,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', async () =>
    answer(button, (await copy(read(), onPage)) ? done : 'Selected'),
  );
  return button;
}

function openDetails(): HTMLDetailsElement | null {
  return document.querySelector('.share[open]');
}

document.addEventListener('click', (event) => {
  const details = (event.target as Element).closest('.share > summary')?.parentElement;
  if (!(details instanceof HTMLDetailsElement) || details.open) return;
  const menu = menuOf(details);
  if (!menu) return;
  event.preventDefault();
  if (!('share' in navigator)) return openMenu(menu);
  openSheet(menu).then((isDone) => {
    if (!isDone) openMenu(menu);
  });
});

document.addEventListener('keydown', ({ key }) => {
  const details = openDetails();
  if (!details || key !== 'Escape') return;
  details.open = false;
  details.querySelector('summary')?.focus();
});

/** It closes when the reader presses elsewhere, or goes on by keyboard. */
function closeBehind(target: EventTarget | null): void {
  const details = openDetails();
  if (details && target instanceof Node && !details.contains(target)) details.open = false;
}

document.addEventListener('pointerdown', ({ target }) => closeBehind(target));
document.addEventListener('focusin', ({ target }) => closeBehind(target));
