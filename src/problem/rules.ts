import type { OutputRuleId } from './output-rules.ts';

/** Every rule that content is held to, with what it asks for. */
export const rules = {
  'file-known': 'Every file in the content folder is of a kind that is read.',
  'file-inside': 'Files and paths stay inside the content folder.',
  'file-size': 'Nothing is larger than its kind may be.',
  'text-utf8': 'Text files are UTF-8.',
  'yaml-syntax': 'YAML is well formed.',
  'yaml-plain': 'YAML is written without anchors, aliases and tags.',
  'key-known': 'Keys are those that the kind of file knows.',
  'key-safe': 'No key is named after a part of a JavaScript prototype.',
  'value-present': 'Required values are there.',
  'value-kind': 'A value is of the kind that its key asks for.',
  'value-allowed': 'A value is one of those allowed.',
  'date-real': 'Dates are days that exist, in ISO form.',
  'address-https': 'Addresses start with https://.',
  'id-form': 'Ids and slugs are lower-case words joined by hyphens.',
  'id-unique': 'No two entries of a kind share an id or a slug.',
  'reference-known': 'A reference leads to something that is there.',
  'front-matter': 'A Markdown file begins with front matter between --- lines.',
  'csv-syntax': 'CSV is well formed and every row has as many cells as the header.',
  'csv-header': 'The header names exactly the columns that the description lists, in their order.',
  'cell-kind': 'A cell is of the kind that its column says.',
  'row-unique': 'The key columns tell every row apart.',
  'html-none': 'Markdown carries no HTML.',
  'link-scheme': 'Links lead to https, mailto, the site itself, or number:, cite:, claim:.',
  'heading-order': 'Headings start at the second level and skip none.',
  'directive-known': 'Block directives are those that are known, with the options they know.',
  'figure-once': 'An article places a figure once.',
  'image-local': 'Images lie in content/images and have alternative text and a credit.',
  'markdown-known': 'Markdown uses what the pages can set.',
  'figure-rows': 'A figure draws at least one row, and names columns that are there.',
  'figure-states':
    'States of a figure name texts that occur, and each but the opening one says what it shows.',
  'figure-unit': 'The unit that a figure prints is what its amounts come to.',
  'figure-words': 'A description says more than the title and the subtitle.',
  'briefing-fits':
    'A briefing is made of what its article has, and fits the sides that it may fill.',
  'number-row': 'A number is read from exactly one row, of a column of numbers.',
  'number-units': 'Amounts that are worked on together measure the same thing.',
  'number-missing': 'Rows without an amount are left out only where that is said.',
  'number-cycle': 'No number rests on itself.',
  'number-defined': 'What a number comes to can be told.',
  'number-readable': 'Words bound to a number state a number.',
  'number-is-bound':
    'A number in the text is bound to the data, enclosed by its citation, or waived with a reason.',
  'waiver-used': 'A waiver names something that is there and would be a problem without it.',
  'claim-successor': 'A superseded claim names its successor, and no other claim does.',
  'number-agrees': 'Words bound to a number say what the data say.',
  'changes-order': 'The log of changes is dated after publication.',
  'changes-told':
    'A number that has changed since it was published is accounted for in the log of changes.',
  'links-written': 'The link register is as it was written.',
  'moved-inside': 'What is published moves within the site.',
  'moved-from': 'What has moved, or is withdrawn, is no longer at its old address.',
  'moved-to': 'What an address has moved to is there.',
  'moved-once': 'An old address leads to the last one at once: no chains and no circles.',
} as const;

/** A rule that content is held to, or one for the finished output. */
export type RuleId = keyof typeof rules | OutputRuleId;
