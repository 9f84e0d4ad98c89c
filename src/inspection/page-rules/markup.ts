import { HtmlValidate } from 'html-validate';
import type { Finding } from '../finding.ts';
import type { ParsedPage } from '../parse-page.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A headline is as long as it has to be; what a search engine shows of it is cut there.
    'long-title': 'off',
    // A table that scrolls is a region so that the keyboard can reach and name it; as a <section>
    // it would be a part of the text with no heading.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** The standard, and what good practice adds to it, as html-validate has them. */
export function checkMarkup({ text }: ParsedPage): Finding[] {
  const { results } = validator.validateStringSync(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ offset, message, ruleId, ruleUrl }) => ({
      rule: 'html-valid' as const,
      offset,
      found: `${message} (${ruleId})`,
      wanted: 'valid HTML',
      hint: `see ${ruleUrl ?? 'the standard'}`,
    })),
  );
}
