import { expect, test } from 'vitest';
import { nearestRect, type Rect } from '../../src/islands/nearest-rect.ts';

const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Bars below each other, the first one long and the others short. */
const bars = [box(90, 4, 600, 14), box(90, 26, 30, 14), box(90, 48, 1, 14)];

test('a pointer anywhere in the row of a bar means that bar, however short', () => {
  expect(nearestRect(bars, 700, 33, { inRows: true })).toBe(1);
  expect(nearestRect(bars, 700, 55, { inRows: true })).toBe(2);
  expect(nearestRect(bars, 10, 11, { inRows: true })).toBe(0);
});

test('below all bars it is the last one', () => {
  expect(nearestRect(bars, 300, 400, { inRows: true })).toBe(2);
});

test('within a row the parts are told apart by where they stand', () => {
  const parts = [box(0, 4, 100, 14), box(100, 4, 50, 14), box(0, 26, 20, 14)];
  expect(nearestRect(parts, 120, 11, { inRows: true })).toBe(1);
  expect(nearestRect(parts, 40, 11, { inRows: true })).toBe(0);
  expect(nearestRect(parts, 300, 11, { inRows: true })).toBe(1);
});

test('among points it is the one at the shortest distance', () => {
  const points = [box(100, 100, 6, 6), box(200, 103, 6, 6)];
  expect(nearestRect(points, 130, 105, { inRows: false })).toBe(0);
  expect(nearestRect(points, 170, 60, { inRows: false })).toBe(1);
});

test('among no marks there is none', () => {
  expect(nearestRect([], 1, 1, { inRows: true })).toBe(-1);
});
