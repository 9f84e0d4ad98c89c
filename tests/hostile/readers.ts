import { fragmentId } from '../../src/islands/fragment-id.ts';
import { stateIn, withState } from '../../src/islands/state-address.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { compileBody } from '../../src/prose/compile-body.ts';
import { compileWords } from '../../src/prose/words-tree.ts';
import { findQuantities } from '../../src/quantity/find-quantities.ts';
import { parseQuantity } from '../../src/quantity/parse-quantity.ts';
import { parseCsv } from '../../src/reading/parse-csv.ts';
import { parseYaml } from '../../src/reading/parse-yaml.ts';
import { readMarkdown } from '../../src/reading/read-markdown.ts';
import { decodeText } from '../../src/reading/read-text.ts';
import { sourceText, wordsOf } from '../../src/reading/source-text.ts';
import { parseRegister } from '../../src/register/parse-register.ts';
import { articleSchema } from '../../src/schema/article.ts';

/** A reader of what somebody else wrote. */
export interface Reader {
  /** Gives the problems that it found, or nothing where it reports none. */
  readonly read: (text: string) => readonly Problem[] | undefined;
  /** Characters that it is tried with: enough to see how it grows. */
  readonly most: number;
  /** Whether it never gets more at once, so that it may grow as it likes up to there. */
  readonly isBounded?: boolean;
}

const file = 'content/a.md';
const source = (text: string) => sourceText(file, text);
const words = (text: string) => wordsOf(source(text), 0, text.length);
const silent = (read: (text: string) => unknown) => (text: string) => {
  read(text);
  return undefined;
};

/** Every reader of texts, as a plain function. */
export const readers: Readonly<Record<string, Reader>> = {
  bytes: { read: (text) => decodeText(Buffer.from(text, 'latin1'), file).problems, most: 100_000 },
  'front matter': {
    read: (text) => readMarkdown(source(`---\n${text}\n---\n`), articleSchema).problems,
    most: 16_000,
  },
  YAML: { read: (text) => parseYaml(source(text)).problems, most: 16_000 },
  CSV: { read: (text) => parseCsv(source(text)).problems, most: 64_000 },
  'an article': { read: (text) => compileBody(words(text)).problems, most: 5000, isBounded: true },
  'a title': { read: (text) => compileWords(words(text)).problems, most: 5000, isBounded: true },
  'the link register': { read: (text) => parseRegister(text, file).problems, most: 64_000 },
  'quantities in a text': { read: silent(findQuantities), most: 16_000 },
  'a quantity': { read: silent(parseQuantity), most: 16_000 },
  'a fragment': { read: silent((text) => fragmentId(`#${text}`)), most: 64_000 },
  'a state in an address': {
    read: silent((text) => [stateIn(`?${text}`, 'a'), withState(`?${text}`, 'a', 'b')]),
    most: 16_000,
  },
};
