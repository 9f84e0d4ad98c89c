/** The id by which a link leads to an element: its own, or that of an empty element in it; empty where it has none. */
export function placeOf(element: Element): string {
  return element.id || (element.querySelector(':scope > [id]:empty')?.id ?? '');
}

/** The id of the nearest place that an element stands in; empty outside of any. */
export function placeAround(element: Element | null): string {
  if (!element || element.localName === 'main') return '';
  return placeOf(element) || placeAround(element.parentElement);
}

/** What a link has led to: an empty element stands at the head of it. */
export function ledTo(target: HTMLElement): HTMLElement {
  return target.matches(':empty') ? (target.parentElement ?? target) : target;
}
