/** Gives the focus to whatever it is, without moving the page. */
export function focusOn(element: HTMLElement): void {
  // The figure in its frame is what has a name.
  const place = element.querySelector<HTMLElement>(':scope > figure') ?? element;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
