import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Colour, contrast } from '../browser/contrast.ts';
import { difference, visions } from './vision.ts';

/** WCAG 2.2: what text (1.4.3), and what marks and hatching (1.4.11), need on what they stand on. */
const [text, mark] = [4.5, 3];
/** A difference of colours that needs no second look. */
const atAGlance = 10;

const inBar = 'light-dark(var(--ink), var(--paper))';
const pairs: readonly (readonly [colour: string, ground: string, least: number])[] = [
  ...['paper', 'band', 'tint', 'lit', 'land'].map((ground) => ['ink', ground, text] as const),
  ...['paper', 'band'].map((ground) => ['muted', ground, text] as const),
  ...['paper', 'band', 'tint'].map((ground) => ['accent', ground, text] as const),
  ...['established', 'claimed', 'disputed', 'superseded'].map(
    (status) => [status, 'paper', text] as const,
  ),
  // Values in bars.
  [inBar, 'context', text],
  ['paper', 'highlight', text],
  // Dots, lines and bars on paper, over a gap and on land.
  ...['paper', 'band'].map((ground) => ['context', ground, mark] as const),
  ['quiet-line', 'paper', mark],
  ...['paper', 'band', 'tint', 'land'].map((ground) => ['highlight', ground, mark] as const),
  // Hatching: of a gap; of a part in a bar is `context`, of ground on a map `muted`, both on paper.
  ['hatch', 'band', mark],
];
/** Hairlines that part nothing which its place does not. */
const decoration = ['line'];

type Tokens = ReadonlyMap<string, string>;
interface Theme {
  readonly tokens: Tokens;
  readonly isDark: boolean;
}

const sheet = (name: string) => tokensIn(readFileSync(`src/styles/${name}.css`, 'utf8'));
const screen = sheet('tokens');
const printed = (name: string): Theme => ({
  tokens: new Map([...screen, ...sheet(name)]),
  isDark: false,
});
const themes: Readonly<Record<string, Theme>> = {
  light: { tokens: screen, isDark: false },
  dark: { tokens: screen, isDark: true },
  'print of a page': printed('print'),
  'print of the briefing': printed('paper-print'),
};

describe.each(Object.entries(themes))('in %s', (_, theme) => {
  // Contrast is of luminances, which a grey copy keeps: what holds here holds on it.
  test.each(pairs)('%s on %s has a contrast of %d', (colour, ground, least) => {
    expect(contrast(read(colour, theme), read(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  test('the highlight stands out of the context at a glance for every eye and on a grey copy', () => {
    const alike = Object.entries(visions).filter(
      ([, vision]) =>
        difference(read('highlight', theme), read('context', theme), vision) < atAGlance,
    );
    expect(alike.map(([vision]) => vision)).toEqual([]);
  });
});

test.each(Object.entries(themes).filter(([name]) => name.startsWith('print')))(
  'in %s a printer without colours keeps the highlight 3 off the context',
  (_, theme) => {
    const ratio = contrast(read('highlight', theme), read('context', theme));
    expect(ratio).toBeGreaterThanOrEqual(mark);
  },
);

test('every colour that the styles name is held against another', () => {
  const held = new Set<unknown>(pairs.flat());
  const light = { tokens: screen, isDark: false };
  const colours = [...screen.keys()].filter((token) => isColour(screen.get(token) ?? ''));
  expect(colours.map((token) => read(token, light))).toHaveLength(colours.length);
  expect(colours.filter((token) => !held.has(token) && !decoration.includes(token))).toEqual([]);
});

test('a token is read in its scheme, through others, in short notation and long', () => {
  const tokens = tokensIn(':root { --a: light-dark(#fff, #010203); --b: var(--a); }');
  expect(read('b', { tokens, isDark: false })).toEqual([255, 255, 255, 1]);
  expect(read('b', { tokens, isDark: true })).toEqual([1, 2, 3, 1]);
  expect(() => read('c', { tokens, isDark: true })).toThrow('c');
});

/** What all rules for the root say, the later over the earlier. */
function tokensIn(css: string): Tokens {
  const bodies = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) => body);
  if (bodies.length === 0) throw new Error('tokensIn: no rule for :root');
  const pairs = [...bodies.join('').matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]));
}

function isColour(value: string): boolean {
  return /^(#|light-dark\(|var\()/.test(value);
}

/** The colour of a token, or of words as a sheet may write them. Throws at anything else. */
function read(words: string, theme: Theme): Colour {
  const value = theme.tokens.get(words) ?? words;
  const [, token] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  if (token !== undefined) return read(token, theme);
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  if (light !== undefined && dark !== undefined) return read(theme.isDark ? dark : light, theme);
  const [, hex] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(value) ?? [];
  if (hex === undefined) throw new Error(`read: not a colour: ${words}: ${value}`);
  const long = hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join('');
  const channel = (from: number) => Number.parseInt(long.slice(from, from + 2), 16);
  return [channel(0), channel(2), channel(4), 1];
}
