import { expect, test } from 'vitest';
import { isOnTheWay } from '../../src/islands/on-the-way.ts';

const box = { left: 100, top: 20, right: 200, bottom: 80 };
const from = { x: 0, y: 50 };

test('straight towards a box, and anywhere in it, is on the way', () => {
  expect(isOnTheWay(from, { x: 50, y: 50 }, box)).toBe(true);
  expect(isOnTheWay(from, { x: 50, y: 40 }, box)).toBe(true);
  expect(isOnTheWay(from, { x: 150, y: 30 }, box)).toBe(true);
  expect(isOnTheWay(from, from, box)).toBe(true);
});

test('across, away and past is not', () => {
  expect(isOnTheWay(from, { x: 0, y: 72 }, box)).toBe(false);
  expect(isOnTheWay(from, { x: 50, y: 80 }, box)).toBe(false);
  expect(isOnTheWay(from, { x: -20, y: 50 }, box)).toBe(false);
  expect(isOnTheWay(from, { x: 210, y: 50 }, box)).toBe(false);
});

test('from within the box every point of it is on the way', () => {
  expect(isOnTheWay({ x: 150, y: 50 }, { x: 101, y: 79 }, box)).toBe(true);
  expect(isOnTheWay({ x: 150, y: 50 }, { x: 99, y: 79 }, box)).toBe(false);
});
