import {
  type ConfigData,
  HtmlValidate,
  type ResolvedConfig,
  StaticConfigLoader,
} from 'html-validate';
import type { Finding } from '../finding.ts';
import type { ParsedPage } from '../parse-page.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // An author's space at the end of a line reaches no reader.
    'no-trailing-whitespace': 'off',
    // A headline is as long as it has to be; what a search engine shows of it is cut there.
    'long-title': 'off',
    // A table that scrolls is a region so that the keyboard can reach and name it; as a <section>
    // it would be a part of the text with no heading.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

/** One configuration for all pages: to work it out takes as long as to hold a page against it. */
class OneConfig extends StaticConfigLoader {
  private resolved: ResolvedConfig | undefined;

  override getConfigFor(handle: string): ResolvedConfig {
    this.resolved ??= super.getConfigFor(handle) as ResolvedConfig;
    return this.resolved;
  }
}

const validator = new HtmlValidate(new OneConfig(config));

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
