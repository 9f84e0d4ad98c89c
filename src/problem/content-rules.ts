import type { OutputRuleId } from './output-rules.ts';

/** Every rule that content is held to, with what it asks for, as docs/writing.md says it too. */
export const rules = {
  'file-known': 'Every file in the content folder is of a kind that is read.',
  'file-inside': 'Files and links stay inside the content folder.',
  'file-size': 'Nothing is larger than its kind may be.',
  'text-utf8': 'Text files are UTF-8.',
  'yaml-syntax': 'YAML is well formed, and no key stands twice.',
  'yaml-plain': 'YAML is written without anchors, aliases and tags.',
  'key-known': 'Keys are those that the kind of file knows.',
  'key-safe': 'No key is named `constructor`, `prototype` or `__proto__`.',
  'value-present': 'Required values are there, and not empty.',
  'value-kind': 'A value is words, a number, a list or a mapping, as its key asks.',
  'value-allowed': 'A value is one of those allowed.',
  'date-real': 'Dates are days that exist, as YYYY-MM-DD.',
  'address-https': 'Addresses start with `https://`.',
  'id-form':
    'Ids, slugs and names of files are lower-case words joined by hyphens, at most 80 characters.',
  'id-unique':
    'No two entries of a kind share an id, in one file or in two; no page takes an address of the site’s own.',
  'reference-known': 'A reference leads to something that is there.',
  'front-matter': 'A Markdown file begins with front matter between `---` lines.',
  'csv-syntax': 'CSV is well formed, and every row has as many cells as the header.',
  'csv-header': 'The header names exactly the columns that the description lists, in their order.',
  'cell-kind': 'A cell is of the kind that its column says.',
  'row-unique': 'The key columns tell every row apart.',
  'html-none': 'Markdown carries no HTML.',
  'link-scheme': 'Links lead to https, mailto, the site itself, or `number:`, `cite:`, `claim:`.',
  'heading-order': 'Headings start at the second level, skip none, and end at the fourth.',
  'directive-known':
    'Block directives are `::figure{#id}`, `::claims` and `:::note`, on lines of their own, with nothing more.',
  'figure-once': 'An article places a figure once.',
  'image-local':
    'Images lie in `content/images`, have alternative text and a credit, and a paragraph of their own.',
  'markdown-known': 'Markdown uses what the pages can set; single lines hold one paragraph.',
  'figure-rows':
    'A figure draws at least one row, each row once, names what is there, and no two things alike; parts fit their whole.',
  'figure-states':
    'States name texts that occur, two at least; one of them is shown first, and each other one has its own words.',
  'figure-unit': 'The unit that a figure prints is what its amounts come to.',
  'figure-words':
    'A description says more than the title and the subtitle, in twelve words at least, and is not another state’s.',
  'figure-annotations':
    'Annotations stand at what a figure draws: one row, a step or a date on it, an amount that comes from the data.',
  'briefing-fits':
    'A briefing names figures and sections that its article has, and fits the sides that it may fill.',
  'number-row':
    'A number is read from exactly one row, of a column of numbers, and `where` names texts that occur.',
  'number-units': 'Amounts that are worked on together measure the same thing.',
  'number-missing': 'Rows without an amount are left out only where that is said.',
  'number-cycle': 'No number rests on itself.',
  'number-defined':
    'What a number comes to can be told: no division by zero, and no two bounds that pull apart.',
  'number-readable': 'Words bound to a number state a number.',
  'number-is-bound':
    'A number in the text is bound to the data, enclosed by its citation, or waived with a reason.',
  'waiver-used': 'A waiver names something that is there and would be a problem without it.',
  'claim-successor': 'A superseded claim names its successor, and no other claim does.',
  'number-agrees': 'Words bound to a number say what the data say.',
  'changes-order': 'The log of changes is dated after publication.',
  'changes-told':
    'A number that was published and has come to something else is told of in a new entry of `changes`.',
  'links-written': '`links.txt` is as `npm run release` wrote it.',
  'moved-inside':
    'Addresses in `moved.yaml` are of this site, from its root: `/page/`, `/page/#place` or `/file.csv`.',
  'moved-from': 'Nothing stands any more at an address that has moved or is withdrawn.',
  'moved-to': 'What an address has moved to is there, a page for a page and a file for a file.',
  'moved-once':
    'An old address leads to the last one at once: no chains, no circles, and not to what is withdrawn.',
} as const;

/** A rule that content is held to, or one for the finished output. */
export type RuleId = keyof typeof rules | OutputRuleId;
