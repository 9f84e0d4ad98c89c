import fc from 'fast-check';

/** What a format or its readers could take for something else than words. */
const traps = [
  '{',
  '}',
  '\\',
  '%',
  '@',
  '"',
  '#',
  '$',
  '&',
  '_',
  '~',
  '^',
  '`',
  "'",
  '<i>',
  '</i>',
  '|',
  '-',
  ',',
  ',',
  ' and ',
  ' et al.',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\u00a0',
  '\t',
  'TY  - JOUR',
  'ER  - ',
  '\nER  - \n',
  '\\textbf{x}',
  '\\"o',
  '$x^2$',
  '@misc{x, title = {y}}',
  '“',
  '”',
  '’',
  '–',
  'Ωμέγα',
  'редкие земли',
  '稀土',
  'العناصر',
  'e\u0301',
  '🙂',
];

/** Words of any kind with traps among them; never only white space. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))
  .filter((text) => /[^\s\p{Cc}]/u.test(text));
