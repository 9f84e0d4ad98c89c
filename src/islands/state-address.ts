/** The state that an address asks for, e.g. "2024" of "?landings=2024"; the first if several. */
export function stateIn(search: string, figure: string): string | undefined {
  return new URLSearchParams(search).get(figure) || undefined;
}

/**
 * The query of an address with the state of one figure set, or left out. Everything else in it
 * stays as it is written, to the letter.
 */
export function withState(search: string, figure: string, state: string | undefined): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !new URLSearchParams(pair).has(figure));
  const own =
    state === undefined ? [] : [`${encodeURIComponent(figure)}=${encodeURIComponent(state)}`];
  const pairs = [...others, ...own];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
