import { type ChildNode, type Container, list, parse, type Rule } from 'postcss';
import { readSource } from './read-source.ts';

/** How a picture is coloured: for the page by day, by night, or for paper. */
export type Theme = 'light' | 'dark' | 'print';

/** Custom properties of the page's root in one theme, by name, e.g. "--ink". */
export type Tokens = ReadonlyMap<string, string>;

/** Media that hold in a theme, as the styles write them. */
const media: Readonly<Record<Theme, readonly string[]>> = {
  light: ['(prefers-color-scheme: light)'],
  dark: ['(prefers-color-scheme: dark)'],
  print: ['(prefers-color-scheme: light)', 'print'],
};

const known = new Map<Theme, Tokens>();

/** The tokens of a theme, from the very styles of the pages. */
function tokensOf(theme: Theme): Tokens {
  const kept = known.get(theme);
  if (kept) return kept;
  const tokens = new Map(
    ['tokens.css', 'print.css'].flatMap((name) =>
      readTokens(readSource(`styles/${name}`).toString(), theme),
    ),
  );
  known.set(theme, tokens);
  return tokens;
}

/** What a stylesheet's `:root` says in a theme, in order; what comes later overrides. */
export function readTokens(css: string, theme: Theme): [name: string, value: string][] {
  const tokens: [string, string][] = [];
  parse(css).walkDecls(/^--/, (declaration) => {
    const rule = declaration.parent as Rule;
    if (rule.selector !== ':root' || !holds(rule, theme)) return;
    tokens.push([declaration.prop, declaration.value.trim()]);
  });
  return tokens;
}

/** Whether every at-rule round a rule holds in the theme. */
function holds(rule: ChildNode, theme: Theme): boolean {
  for (let outer: Container['parent'] = rule.parent; outer; outer = outer.parent) {
    if (outer.type !== 'atrule') continue;
    const params = 'params' in outer ? String(outer.params) : '';
    if (!media[theme].includes(params)) return false;
  }
  return true;
}

/** A token's colour, e.g. "ink" is "#15171c" by day. */
export function colourOf(name: string, theme: Theme): string {
  return resolve(`var(--${name})`, theme);
}

const call = /(?:var|light-dark)\([^()]*(?:\([^()]*\)[^()]*)*\)/;

/**
 * A value of a stylesheet with its `var()` and `light-dark()` worked out. Throws at a token that
 * the root does not have and that has no fall-back.
 */
export function resolve(value: string, theme: Theme, tokens = tokensOf(theme)): string {
  const found = call.exec(value)?.[0];
  if (found === undefined) return value;
  const [first = '', second] = list.comma(found.slice(found.indexOf('(') + 1, -1));
  const taken = found.startsWith('var')
    ? (tokens.get(first) ?? second)
    : pick(first, second, theme);
  if (taken === undefined) throw new Error(`resolve: no token ${first} in theme ${theme}`);
  return resolve(
    value.replace(found, () => taken),
    theme,
    tokens,
  );
}

function pick(light: string, dark: string | undefined, theme: Theme): string | undefined {
  return theme === 'dark' ? dark : light;
}
