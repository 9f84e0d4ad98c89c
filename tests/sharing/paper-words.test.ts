import { expect, test } from 'vitest';
import { runningHead } from '../../src/sharing/paper-words.ts';

test('a title that fits the head of a side is whole there', () => {
  expect(runningHead('Boats in winter')).toBe('Boats in winter');
});

test('a longer one is cut behind a whole word, without what joined it to the next', () => {
  const title = `${'Boats in winter, '.repeat(8)}and in summer`;
  const head = runningHead(title);
  expect(head).toBe(
    'Boats in winter, Boats in winter, Boats in winter, Boats in winter, Boats in winter, Boats in …',
  );
});

test('a title of one endless word is cut within it', () => {
  expect(runningHead('x'.repeat(200))).toBe(`${'x'.repeat(96)} …`);
});
