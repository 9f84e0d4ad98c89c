import { prepareToTell, tell } from './announce.ts';
import { copy } from './clipboard.ts';

/** The text of an element: as it stands where it is set as it stands, else as it is read. */
export function textOf(element: Element): string {
  const text = element.textContent;
  return element.closest('pre') ? text : text.replace(/\s+/g, ' ').trim();
}

/** How long a button says what has come of pressing it, ms. */
const answering = 4000;

/** Says on a button for a while, and to those who listen, what has come of pressing it. */
export function answer(button: HTMLElement, words: string): void {
  button.dataset['asks'] ??= button.textContent;
  // It is no narrower than before, so that nothing beside it moves.
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = words;
  tell(words);
  setTimeout(() => {
    button.textContent = button.dataset['asks'] ?? '';
  }, answering);
}

/**
 * Brings to life each `<button type="button" hidden data-copy="ID">Copy citation</button>`: it is
 * shown, and copies the text of the element with that id.
 */
for (const button of document.querySelectorAll<HTMLElement>('button[data-copy]')) {
  prepareToTell();
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    if (!source) return;
    const isCopied = await copy(textOf(source), source);
    // What is selected must be seen.
    if (!isCopied) source.closest('details')?.toggleAttribute('open', true);
    answer(button, isCopied ? 'Copied' : 'Selected');
  });
}
