import { expect, test } from 'vitest';
import { comparedWords } from '../../src/edition/compared-words.ts';

test('who compared a dataset, with what and when, is said', () => {
  const compared = { by: 'A. Miller', on: '2026-01-31', against: 'the printed yearbook' };
  expect(comparedWords(compared)).toBe(
    'Compared with the printed yearbook by A. Miller on 31 January 2026.',
  );
});

test('that nobody says so is said too', () => {
  expect(comparedWords(undefined)).toBe('Not compared with its source by a second person.');
});
