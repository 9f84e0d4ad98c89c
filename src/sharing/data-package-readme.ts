import { dateWords } from '../charts/calendar.ts';
import type { DataPackage, PackageSource } from '../edition/data-package.ts';
import { datasetFileNames } from '../edition/dataset-file-names.ts';
import type { PublishedTable } from '../edition/published-table.ts';
import type { Field } from '../edition/table-schema.ts';

/** The file by which somebody who unpacked a package knows what it is, in Markdown. */
export function readmeOf(dataset: PublishedTable, description: DataPackage): string {
  const [{ path, schema }] = description.resources;
  const parts = [
    `# ${description.title}`,
    description.description,
    facts(dataset, description),
    '## Files',
    files(path, description),
    '## Columns',
    columns(schema.fields),
    ...(description.sources ? ['## Sources', description.sources.map(sourceLine).join('\n')] : []),
    '## How to verify the files',
    verification,
  ];
  return `${parts.join('\n\n')}\n`;
}

function facts(dataset: PublishedTable, { homepage, version }: DataPackage): string {
  const { name, address } = dataset.licence;
  return [
    `- Publisher: ${dataset.publisher}`,
    `- Retrieved: ${dateWords(dataset.retrieved)}`,
    `- Licence: ${name}${address ? `, <${address}>` : ''}`,
    `- Rows: ${dataset.rows.length}`,
    `- Version: ${version}`,
    `- Where this comes from, and where a newer version would be: <${homepage}>`,
  ].join('\n');
}

function files(csv: string, { name, homepage }: DataPackage): string {
  return [
    `- \`${csv}\`: the rows exactly as published, in UTF-8. For Excel and other spreadsheets take \`${datasetFileNames(name).spreadsheet}\` from <${homepage}>: its cells cannot run as formulas.`,
    '- `datapackage.json`: the description for programs (Data Package 2.0, <https://datapackage.org>)',
    '- `LICENCE.txt`: the terms',
    '- `SHA256SUMS`: checksums of all files',
  ].join('\n');
}

function columns(fields: readonly Field[]): string {
  const rows = fields.map(({ name, title, type, unit, description, missingValues }) => {
    const [missing] = missingValues ?? [];
    const meaning = [`${title}.`, description, missing && `${missing}: not available.`];
    return [`\`${name}\``, type, unit ?? '', meaning.filter(Boolean).join(' ')];
  });
  const header = ['Column', 'Type', 'Unit', 'Meaning'];
  return [header, header.map(() => '---'), ...rows].map(tableLine).join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
}

function sourceLine({ id, publisher, title, date, path }: PackageSource): string {
  const when = date === 'undated' ? '' : `, ${dateWords(date)}`;
  return `- \`${id}\`: ${publisher}, ${title}${when}${path ? `, <${path}>` : ''}`;
}

const verification = `In the folder of the files, under Linux:

    sha256sum -c SHA256SUMS

under macOS:

    shasum -a 256 -c SHA256SUMS

and under Windows, in PowerShell, compare what this prints with \`SHA256SUMS\`:

    Get-FileHash *`;
