import { expect, test } from 'vitest';
import { between } from '../../src/islands/between.ts';

test('an outline turns into another number by number', () => {
  const way = between('M60 4.5h100v14H60z', 'M80 4.5h50v14H80z');
  expect(way?.(0)).toBe('M60 4.5h100v14H60z');
  expect(way?.(0.5)).toBe('M70 4.5h75v14H70z');
  expect(way?.(1)).toBe('M80 4.5h50v14H80z');
});

test('signs, leading points and exponents are parts of numbers', () => {
  expect(between('l-6 7', 'l6 -7')?.(0.25)).toBe('l-3 3.5');
  expect(between('M.5 1e-2', 'M1.5 1e-2')?.(1)).toBe('M1.5 0.01');
  expect(between('4', '8')?.(0.5)).toBe('6');
});

test('outlines of different forms have nothing between them', () => {
  expect(between('M0 0h10', 'M0 0v10')).toBeUndefined();
  expect(between('M0 0L10 10', 'M0 0L10 10L20 20')).toBeUndefined();
  expect(between('', 'M0 0')).toBeUndefined();
});
