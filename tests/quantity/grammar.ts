import fc from 'fast-check';

const pieces = (
  'a an the some about nearly more than less at least most up to between and from – - — − + / . , : ( ) [ ] ' +
  '$ € US$ % > < ~ = 1 3.8 44 118,000 2025 0 000 .5 ½ one two twenty hundred thousand million billion m bn k t ' +
  'Mt kg tonnes metric tons per cent percent percentage points year a in out of half third thirds quarter ' +
  'fifth fifths tenths first second 5th largest -largest tied for joint equal times twice fold fivefold doubled ' +
  'halved dozen cut by rose fell editions March May am p.m. No. page G7 version us world’s'
).split(' ');

/** Strings made of the grammar's own tokens, where a parser is most easily led astray. */
export const grammarText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', '-', '\u202f')), {
    maxLength: 30,
  })
  .map((parts) => parts.flat().join(''));
