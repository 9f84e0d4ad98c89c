import { expect, test } from 'vitest';
import { sourceLegend, sourceRemarks } from '../../src/sharing/source-remarks.ts';

const source = { publisher: 'A paper', title: 'A report', date: '2025-03-31' };

test('a source that was read whole has its date alone', () => {
  expect(sourceRemarks({ ...source, read: 'full' })).toBe(', 31 March 2025.');
  expect(sourceRemarks({ ...source, date: 'undated', read: 'full' })).toBe('.');
});

test('an opening is marked, beside whatever else there is to know', () => {
  expect(sourceRemarks({ ...source, read: 'opening' })).toBe(', 31 March 2025.°');
  expect(
    sourceRemarks({ ...source, read: 'opening', language: 'Russian', note: 'A digest.' }),
  ).toBe(', 31 March 2025.° In Russian. A digest.');
});

test('a copy is said, unless the note says of what', () => {
  expect(sourceRemarks({ ...source, read: 'copy' })).toBe(', 31 March 2025. Read in a copy.');
  expect(sourceRemarks({ ...source, read: 'copy', note: 'A reprint.' })).toBe(
    ', 31 March 2025. A reprint.',
  );
});

test('the mark is explained where it stands, and nowhere else', () => {
  expect(sourceLegend([{ read: 'full' }, { read: 'opening' }])).toMatch(/^° .*opening/);
  expect(sourceLegend([{ read: 'full' }, { read: 'copy' }])).toBeUndefined();
});
