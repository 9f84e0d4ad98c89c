import { expect, test } from 'vitest';
import { compileBody } from '../../src/prose/compile-body.ts';
import { plainText } from '../../src/prose/plain-text.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';
import { datasetSchema } from '../../src/schema/dataset-description.ts';
import { realMarks } from '../../src/schema/real-quotes.ts';
import { sourcesSchema } from '../../src/schema/source.ts';

/** What is typed, and what is set, without markup. */
const cases: readonly (readonly [typed: string, set: string])[] = [
  // Quotations.
  ['"Yes," she said.', '“Yes,” she said.'],
  ['She said "yes".', 'She said “yes”.'],
  ["'Yes,' she said.", '‘Yes,’ she said.'],
  [`"She said 'yes' and 'no'," he said.`, '“She said ‘yes’ and ‘no’,” he said.'],
  [`"'Yes,' she said," he said.`, '“‘Yes,’ she said,” he said.'],
  [`'"Yes," she said,' he said.`, '‘“Yes,” she said,’ he said.'],
  [`He said: "She said: 'Yes.'"`, 'He said: “She said: ‘Yes.’”'],
  [`"What is 'a ghost'?" he asked.`, '“What is ‘a ghost’?” he asked.'],
  ['"...and then" it ended', '“…and then” it ended'],
  ['It ended "and then..."', 'It ended “and then…”'],
  ['He said:"No"', 'He said:“No”'],
  ['"One" "two" "three"', '“One” “two” “three”'],
  ['He called it "good"/"bad".', 'He called it “good”/“bad”.'],
  ['"$5" and "€6"', '“$5” and “€6”'],
  // In and behind brackets.
  ['("yes")', '(“yes”)'],
  ["(the '90s)", '(the ’90s)'],
  ['[sic] "yes" (he said "no")', '[sic] “yes” (he said “no”)'],
  ["the board (1999)'s report", 'the board (1999)’s report'],
  // Beside dashes.
  ['"I was--" he said.', '“I was–” he said.'],
  ['It was---"surely"---late.', 'It was—“surely”—late.'],
  ['"Well"--"no".', '“Well”–“no”.'],
  ['a non-"standard" harbour', 'a non-“standard” harbour'],
  ["pre-'90s boats", 'pre-’90s boats'],
  ["the '80s-'90s", 'the ’80s-’90s'],
  // Apostrophes.
  ["don't, won't, o'clock", 'don’t, won’t, o’clock'],
  ["the boats' crews and Brook's", 'the boats’ crews and Brook’s'],
  ["'tis the season, and 'twas", '’tis the season, and ’twas'],
  ["'Twas the night", '’Twas the night'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["rock'n'roll", 'rock’n’roll'],
  ["fish 'n chips", 'fish ’n chips'],
  ["tell 'em 'bout it", 'tell ’em ’bout it'],
  ["the '90s and the '68ers of '68", 'the ’90s and the ’68ers of ’68'],
  ["in '68, in '89.", 'in ’68, in ’89.'],
  ["'90 of us,' he said", '‘90 of us,’ he said'],
  ["he came 'cause he could", 'he came ’cause he could'],
  ["'Cause and effect' is its name", '‘Cause and effect’ is its name'],
  ["the 1990's and the 1990s' end", 'the 1990’s and the 1990s’ end'],
  ['"the \'90s"', '“the ’90s”'],
  ['"\'90s music"', '“’90s music”'],
  ["'the boys' club,' he said", '‘the boys’ club,’ he said'],
  ["O'Brien, d'Artagnan, 's Hertogenbosch", 'O’Brien, d’Artagnan, ’s Hertogenbosch'],
  // Behind numbers.
  ['"in 1990" and "in 1991"', '“in 1990” and “in 1991”'],
  ['"Catch-22"', '“Catch-22”'],
  ['"I have 2", he said, "and 3".', '“I have 2”, he said, “and 3”.'],
  ["'in 1990' they said", '‘in 1990’ they said'],
  ['"up by 5%" and "by 6%"', '“up by 5%” and “by 6%”'],
  // Feet and inches, minutes and seconds.
  [`5'10" tall`, '5′10″ tall'],
  [`a man of 6' and a boy of 4' 2"`, 'a man of 6′ and a boy of 4′ 2″'],
  ['a 12" pipe and a 7" record', 'a 12″ pipe and a 7″ record'],
  ['"a 7" record" he said', '“a 7″ record” he said'],
  [`the 5'10" man said "no"`, 'the 5′10″ man said “no”'],
  [`55°45'21"N, 37°37' E`, '55°45′21″N, 37°37′ E'],
  [`3' 20" into the film`, '3′ 20″ into the film'],
  // Across elements.
  ['"*Yes*," she said', '“Yes,” she said'],
  ['*"Yes"*, she said', '“Yes”, she said'],
  ['**"Yes**, he [said](https://x.example/) so"', '“Yes, he said so”'],
  ['["Yes"](https://x.example/) and "[no](https://x.example/)"', '“Yes” and “no”'],
  ["[Brook](https://x.example/)'s and *Alder*'s", 'Brook’s and Alder’s'],
  ['"so"[](cite:a) and "so [it is](claim:b)".[](cite:c)', '“so” and “so it is”.'],
  ['"[1,200](number:a)" of "[5](number:b)"', '“1,200” of “5”'],
  ["`x`'s and `'x'` and \"`y`\"", "x’s and 'x' and “y”"],
  // What was typed as it is to be stays.
  ['“in 1990” and ‘so’ it’s 5′', '“in 1990” and ‘so’ it’s 5′'],
  ['“in 1990" he said', '“in 1990” he said'],
];

test.for(cases)('%s', ([typed, set]) => {
  const words = compileWords(wordsOf(sourceText('a.md', typed), 0, typed.length));
  expect(words.problems).toEqual([]);
  expect(words.plain).toBe(set);
});

function bodyOf(typed: string): string {
  const { parts, problems } = compileBody(wordsOf(sourceText('a.md', typed), 0, typed.length));
  expect(problems).toEqual([]);
  return parts
    .flatMap((part) => ('children' in part ? part.children.map(plainText) : []))
    .join('|');
}

test('each paragraph of a longer quotation opens anew, and the last one closes it', () => {
  expect(bodyOf('"One.\n\n"Two.\n\n"Three." He left.\n\nThe \'90s')).toBe(
    '“One.|“Two.|“Three.” He left.|The ’90s',
  );
});

test('a mark that one block leaves open does not turn those of the next', () => {
  expect(
    bodyOf('It was 5" wide, "or so.\n\n- "Yes"\n- in "1990"\n\n| "a" |\n|---|\n| 7" |'),
  ).toMatch(/^It was 5″ wide, “or so\.\|\s*“Yes”\s*in “1990”\s*\|\s*“a”\s*7″\s*$/);
});

test('words of descriptions that have no markup are set likewise, and cells are not', () => {
  const { x } = sourcesSchema.parse({
    x: { publisher: "The Boats' Board", title: '"Quays" in the \'90s', date: 2024, read: 'full' },
  });
  expect([x?.publisher, x?.title]).toEqual(['The Boats’ Board', '“Quays” in the ’90s']);
  const dataset = datasetSchema.parse({
    title: "The lake's boats",
    description: 'Boats -- "all" of them.',
    publisher: 'Board',
    retrieved: '2025-01-01',
    licence: { name: 'Board\'s "own"' },
    key: ['a'],
    columns: { a: { title: "Boat's name", type: 'text', missing: "'none'" } },
  });
  expect(dataset).toMatchObject({
    title: 'The lake’s boats',
    description: 'Boats – “all” of them.',
    licence: { name: 'Board’s “own”' },
    columns: { a: { title: 'Boat’s name', missing: "'none'" } },
  });
});

test('what is set once stays as it is', () => {
  const withoutCode = cases.filter(([typed]) => !typed.includes('`'));
  for (const [, set] of withoutCode) expect(realMarks(set)).toBe(set);
});
