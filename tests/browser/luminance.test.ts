import { expect, test } from 'vitest';
import { contrast, luminance, over, parseColour } from './contrast.ts';

const black = parseColour('rgb(0, 0, 0)');
const white = parseColour('rgb(255, 255, 255)');

test('luminance runs from 0 for black to 1 for white, with green the brightest primary', () => {
  expect(luminance(black)).toBe(0);
  expect(luminance(white)).toBeCloseTo(1, 10);
  expect(luminance([255, 0, 0, 1])).toBeCloseTo(0.2126, 4);
  expect(luminance([0, 255, 0, 1])).toBeCloseTo(0.7152, 4);
  expect(luminance([0, 0, 255, 1])).toBeCloseTo(0.0722, 4);
});

test('contrast is 21 for black on white, either way round, and 1 for a colour on itself', () => {
  expect(contrast(black, white)).toBeCloseTo(21, 10);
  expect(contrast(white, black)).toBeCloseTo(21, 10);
  expect(contrast(white, white)).toBe(1);
});

test('#767676 is the lightest grey that passes 4.5 on white, and #949494 the lightest that passes 3', () => {
  const grey = (level: number) => contrast([level, level, level, 1], white);
  expect(grey(0x76)).toBeCloseTo(4.54, 2);
  expect(grey(0x77)).toBeLessThan(4.5);
  expect(grey(0x94)).toBeCloseTo(3.03, 2);
  expect(grey(0x95)).toBeLessThan(3);
});

test('half-transparent black on white is seen as grey', () => {
  const veil = parseColour('rgba(0, 0, 0, 0.5)');
  expect(over(veil, white)).toEqual([127.5, 127.5, 127.5, 1]);
  expect(contrast(veil, white)).toBeCloseTo(3.98, 2);
});

test('a colour in another notation is refused, not guessed', () => {
  expect(() => parseColour('color(srgb 1 0 0)')).toThrow('not a computed colour');
});
