import { expect, test } from 'vitest';
import { fileSize } from '../../src/sharing/file-size.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [5530, '5.5 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [8_000_000, '8.0 MB'],
])('%i is %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
