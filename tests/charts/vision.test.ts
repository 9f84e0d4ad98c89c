import { expect, test } from 'vitest';
import { parseColour } from '../browser/contrast.ts';
import { difference, visions } from './vision.ts';

const between = (a: string, b: string, vision: string) =>
  difference(
    parseColour(a),
    parseColour(b),
    visions[vision] ?? [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  );

test('black and white are a hundred apart for every eye', () => {
  for (const vision of Object.keys(visions)) {
    expect(between('rgb(0, 0, 0)', 'rgb(255, 255, 255)', vision)).toBeCloseTo(100, 0);
  }
});

test('red and green of one lightness differ for all but those who lack a cone for them', () => {
  const [red, green] = ['rgb(201, 60, 60)', 'rgb(92, 125, 40)'] as const;
  expect(between(red, green, 'none')).toBeGreaterThan(80);
  expect(between(red, green, 'greyscale')).toBeLessThan(5);
  expect(between(red, green, 'deuteranopia')).toBeLessThan(35);
  expect(between(red, green, 'tritanopia')).toBeGreaterThan(60);
});

test('blue and green are told apart without the cone for red, and hardly without that for blue', () => {
  const [blue, green] = ['rgb(0, 110, 190)', 'rgb(0, 130, 110)'] as const;
  expect(between(blue, green, 'protanopia')).toBeGreaterThan(30);
  expect(between(blue, green, 'tritanopia')).toBeLessThan(15);
});
