import { expect, test } from 'vitest';
import { readInstructions } from '../../src/printing/content-stream.ts';
import { type ContentFacts, markArtifacts } from '../../src/printing/mark-artifacts.ts';

const plain: ContentFacts = { marksItself: () => false, isDrawing: () => false };

function mark(content: string, facts: Partial<ContentFacts> = {}): string {
  return markArtifacts(content, { ...plain, ...facts }).content;
}

test('operations are read with their operands', () => {
  const content = '/P <</MCID 3 /A (a\\) (b) c)>>BDC\n[(x) -2 <0a>] TJ % end\ntrue 1 -.5 .2 rg EMC';
  expect(
    [...readInstructions(content)].map(({ operator, operands }) => [operator, operands]),
  ).toEqual([
    ['BDC', '/P <</MCID 3 /A (a\\) (b) c)>>'],
    ['TJ', '[(x) -2 <0a>] '],
    ['rg', '% end\ntrue 1 -.5 .2 '],
    ['EMC', ''],
  ]);
});

test.each([
  ['BI /W 1 ID x EI', /an inline image/],
  ['(open', /a string without an end/],
  ['} f', /is no operand/],
])('what a browser does not write is refused: %s', (content, words) => {
  expect(() => [...readInstructions(content)]).toThrow(words);
});

test('a text outside all tags is one artifact from its beginning to its end', () => {
  expect(mark('q\nBT /F1 9 Tf <01> Tj ET\nQ')).toBe(
    'q\n/Artifact BMC\nBT /F1 9 Tf <01> Tj ET\nEMC\nQ',
  );
});

test('texts that follow one another are one artifact', () => {
  expect(mark('BT <01> Tj ET\nBT <02> Tj ET')).toBe(
    '/Artifact BMC\nBT <01> Tj ET\nBT <02> Tj ET\nEMC',
  );
});

test('a path outside all tags is an artifact, and a clip is not', () => {
  expect(mark('0 0 9 9 re W n 1 1 m 2 2 l S')).toBe(
    '0 0 9 9 re W n /Artifact BMC\n1 1 m 2 2 l S\nEMC',
  );
});

test('what is tagged stays as it is', () => {
  const content = '/P <</MCID 0>>BDC 0 0 9 1 re f BT <01> Tj ET EMC';
  expect(markArtifacts(content, plain)).toEqual({ content, demoted: [] });
});

test('a span within a tag is no tag of its own', () => {
  const content = '/P <</MCID 0>>BDC BT /Span <</ActualText (fi)>>BDC <01> Tj EMC ET EMC';
  expect(markArtifacts(content, plain)).toEqual({ content, demoted: [] });
});

test('a tag with nothing but rules and backgrounds is an artifact', () => {
  const content = '/TD <</MCID 4>>BDC 0 0 9 1 re f EMC';
  expect(markArtifacts(content, plain)).toEqual({
    content: '/Artifact BMC 0 0 9 1 re f EMC',
    demoted: [4],
  });
});

test('in a figure, lines are what it says', () => {
  const content = '/Figure <</MCID 4>>BDC 0 0 9 1 re f EMC';
  expect(mark(content, { isDrawing: (sequence) => sequence === 4 })).toBe(content);
});

test('a drawing that is used is an artifact unless it has tags of its own', () => {
  expect(mark('/X1 Do')).toBe('/Artifact BMC\n/X1 Do\nEMC');
  expect(mark('/X1 Do', { marksItself: (name) => name === 'X1' })).toBe('/X1 Do');
});

test('marks that do not match are an error', () => {
  expect(() => mark('EMC')).toThrow(/ends that did not begin/);
});
