/**
 * The noun for several of what a column is called: "countries" for "Country", "quays of the lake" for
 * "Quay of the lake"; `undefined` where the name is none to count by, such as "What it does".
 */
export function severalOf(title: string): string | undefined {
  const name = /^(\p{L}+(?:[ -]\p{L}+)?)( of [\p{L} ]+)?$/u.exec(title.trim());
  if (!name || /^(?:what|who|which|how|where|when|as|sends)\b/i.test(title)) return undefined;
  const [, noun = '', rest = ''] = name;
  return `${plural(inText(noun))}${rest}`;
}

/** "Country" amid a sentence; "ID" and "USGS" stay. */
function inText(noun: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(noun) ? noun.charAt(0).toLowerCase() + noun.slice(1) : noun;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:ss|x|ch|sh|z)$/.test(noun)) return `${noun}es`;
  return noun.endsWith('s') ? noun : `${noun}s`;
}
