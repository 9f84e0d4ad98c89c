import { stringify } from 'yaml';

/** A text on one line of YAML, in quotes where it would be read as something else: 2024, true, a: b. */
export function yamlWord(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}
