/**
 * A language tag as Open Graph writes it, e.g. "en-GB" as "en_GB"; `undefined` where no territory is
 * named, since the protocol wants one and none may be made up.
 */
export function openGraphLocale(language: string): string | undefined {
  const [, tongue, territory] = /^([a-z]+)(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(language) ?? [];
  return territory === undefined ? undefined : `${tongue}_${territory.toUpperCase()}`;
}
