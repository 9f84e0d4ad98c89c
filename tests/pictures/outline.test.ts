import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { lackingIn, setLine } from '../../src/pictures/faces.ts';
import { layer } from '../../src/pictures/layer.ts';
import { outline } from '../../src/pictures/outline.ts';
import { inkOf } from './given.ts';

function outlined(text: Element, options = {}): Element {
  return outline(s('svg', s('title', 'A title'), s('g', { fontSize: 20 }, text)), options);
}

/** From the left end of the first glyph's ink to the right end of the last one's. */
function span(picture: Element): { left: number; right: number } {
  const ink = inkOf(picture);
  return {
    left: Math.min(...ink.map(({ left }) => left)),
    right: Math.max(...ink.map(({ right }) => right)),
  };
}

test('A line ends, begins or has its middle where its anchor says', () => {
  const at = (textAnchor: string) => span(outlined(s('text', { x: 100, textAnchor }, 'Ferry')));
  const { width } = setLine('Ferry', 'grotesk-regular', 20);
  const { left, right } = at('start');
  expect(left).toBeGreaterThan(100);
  expect(right).toBeLessThan(101 + width);
  expect(at('end').left).toBeCloseTo(left - width, 1);
  expect(at('middle').left).toBeCloseTo(left - width / 2, 1);
});

test('An anchor and a size are inherited', () => {
  const { right } = span(
    outline(s('svg', s('g', { textAnchor: 'end', fontSize: 12 }, s('text', { x: 50 }, 'HI')))),
  );
  expect(right).toBeGreaterThan(47);
  expect(right).toBeLessThan(50);
});

test('Spans stand below each other', () => {
  const text = s('text', { x: 5, y: 30 }, 'One', s('tspan', { x: 5, dy: 17 }, 'two'));
  const groups = selectAll('g > g > g', outlined(text));
  expect(groups.map(({ properties }) => properties['transform'])).toEqual([
    'translate(5 30) scale(0.00976563)',
    'translate(5 47) scale(0.00976563)',
  ]);
});

test('Each glyph is there once, under ids with the prefix', () => {
  const picture = outlined(s('text', 'noon'), { prefix: 'fig-' });
  const ids = selectAll('defs path', picture).map(({ properties }) => `#${properties['id']}`);
  const uses = selectAll('use', picture).map(({ properties }) => properties['xLinkHref']);
  expect(ids).toHaveLength(2);
  expect(uses).toEqual([ids[0], ids[1], ids[1], ids[0]]);
  expect(ids.every((id) => id.startsWith('#fig-r'))).toBe(true);
});

test('Pairs are kerned, and ligatures set', () => {
  const width = (text: string) => setLine(text, 'grotesk-bold', 13).width;
  expect(width('Ty')).toBeLessThan(width('T') + width('y') - 0.5);
  expect(setLine('fi', 'grotesk-regular', 13).glyphs).toHaveLength(1);
});

test('A weight chooses its face, a family that of headlines', () => {
  const idOf = (properties: Record<string, string | number>) =>
    String(select('defs path', outlined(s('text', properties, 'a')))?.properties['id']).charAt(1);
  expect([{}, { fontWeight: 700 }, { fontFamily: 'Newsreader Display' }].map(idOf)).toEqual([
    'r',
    'b',
    'd',
  ]);
});

test('A halo is stroked under the words, as wide as it was said', () => {
  const halo = { stroke: '#fff', strokeWidth: '3', paintOrder: 'stroke', fill: '#000' };
  const [under, over, ...others] = selectAll('svg > g > g', layer(outlined(s('text', halo, 'Ab'))));
  expect(others).toEqual([]);
  expect(under?.properties).toMatchObject({ fill: 'none', stroke: '#fff' });
  expect(Number(under?.properties['strokeWidth']) * (20 / 2048)).toBeCloseTo(3, 2);
  expect(over?.properties).toMatchObject({ fill: '#000', stroke: 'none' });
  expect(JSON.stringify([under, over])).not.toContain('paintOrder');
});

test('A dot that is stroked first becomes two', () => {
  const dot = s('circle', { r: 4, stroke: 'white', paintOrder: 'stroke', fill: 'red' });
  const hollow = s('circle', { r: 4, stroke: 'red', paintOrder: 'stroke', fill: 'none' });
  expect(selectAll('circle', layer(s('svg', dot, hollow))).map((c) => c.properties)).toEqual([
    { r: 4, stroke: 'white', fill: 'none' },
    { r: 4, fill: 'red', stroke: 'none' },
    { r: 4, stroke: 'red', fill: 'none' },
  ]);
});

test('A text that its face cannot set stays words, with all they need', () => {
  const halo = { stroke: '#fff', strokeWidth: '3', paintOrder: 'stroke', fontWeight: 700 };
  const text = s(
    'text',
    { x: 9, y: 20, ...halo },
    'Ferry',
    s('tspan', { x: 9, dy: 17 }, 'Паром 7'),
  );
  const [kept, ...others] = selectAll('text', layer(outlined(text)), 'svg');
  expect(others).toEqual([]);
  expect(kept?.children).toEqual(text.children);
  expect(kept?.properties).toEqual({
    x: 9,
    y: 20,
    ...halo,
    fontFamily: 'Helvetica Neue, Arial, sans-serif',
    fontSize: '20',
    fontWeight: '700',
    textAnchor: 'start',
  });
});

test('Where nothing may depend on a machine, a character that is lacking is a box', () => {
  const boxed = outlined(s('text', 'Паром 7'), { lacking: 'boxes' });
  expect(selectAll('text', boxed)).toEqual([]);
  const uses = selectAll('use', boxed).map((use) => use.properties['xLinkHref']);
  expect(uses.slice(0, 5)).toEqual(Array(5).fill('#gr0'));
  expect(uses).toHaveLength(6);
  // Two rings, one inside the other.
  expect(select('defs path', boxed)?.properties['d']).toMatch(/^(?:M[^Z]+Z){2}$/);
});

test('Letters of the Latin alphabets of Europe are there, in every face', () => {
  const names =
    'Šefčovič Erdoğan Iğdır Łukasz Dvořák Ştefan Ţăran Țăran Kőszeg Þórshöfn Ħamrun 5 km² ₽';
  for (const face of ['grotesk-regular', 'grotesk-bold', 'newsreader-display'] as const)
    expect(lackingIn(names, face), face).toEqual([]);
});

test('A letter with its accent apart is the letter with its accent', () => {
  expect(setLine('Č'.normalize('NFD'), 'grotesk-bold', 13)).toEqual(
    setLine('Č', 'grotesk-bold', 13),
  );
});

test('Glyphs of two files of a face are told apart', () => {
  const { glyphs, width } = setLine('Ač', 'grotesk-regular', 13);
  expect(glyphs.map(({ id }) => id)).toEqual([
    expect.stringMatching(/^\d+$/),
    expect.stringMatching(/^1-\d+$/),
  ]);
  expect(width).toBeCloseTo(
    setLine('A', 'grotesk-regular', 13).width + setLine('č', 'grotesk-regular', 13).width,
  );
});

test('Spaces and hyphens of other kinds and invisible characters lack nothing', () => {
  expect(lackingIn('10\u202f000\u2009t co\u00adoperate', 'grotesk-regular')).toEqual([]);
  expect(lackingIn('co\u2011operate\u200e \ufeff', 'grotesk-regular')).toEqual([]);
  expect(lackingIn('≥ 5 ≥', 'grotesk-regular')).toEqual(['≥']);
});

test('White space is one space, and none at the ends', () => {
  const uses = (text: string) => selectAll('use', outlined(s('text', text)));
  expect(uses('  a \n\t b ')).toEqual(uses('a b'));
});

test('The name of a picture stays its first child', () => {
  const [first, second] = outlined(s('text', 'a')).children as Element[];
  expect([first?.tagName, second?.tagName]).toEqual(['title', 'defs']);
});

test.each([
  [s('text', { dominantBaseline: 'middle' }, 'a'), 'outline: text with dominantBaseline'],
  [s('text', s('tspan', 'a')), 'outline: a tspan without x'],
])('Words that are placed otherwise are refused', (text, message) => {
  expect(() => outlined(text)).toThrow(message);
});
