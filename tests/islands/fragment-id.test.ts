import { expect, test } from 'vitest';
import { fragmentId } from '../../src/islands/fragment-id.ts';

test.each([
  ['#p-1', 'p-1'],
  ['#p-1:~:text=talks', 'p-1'],
  ['#:~:text=talks', ''],
  ['#caf%C3%A9', 'café'],
  ['', ''],
  ['#', ''],
  // What nobody can read is nobody's id.
  ['#50%', ''],
])('%j leads to %j', (hash, id) => {
  expect(fragmentId(hash)).toBe(id);
});
