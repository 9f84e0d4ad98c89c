import { allUnits } from '../../quantity/unit.ts';
import type { StartingFile } from './starting-file.ts';

/** Two rows and what they are. They name their source, where there is one yet. */
export function newDataset(id: string, today: string, source: string | undefined): StartingFile[] {
  const cited = source === undefined ? '' : `,${source}`;
  const rows = `name,year,amount${cited && ',source'}
An entry,2024,10${cited}
Another entry,2024,NA${cited}
`;
  const column = 'source: { title: Source, type: source }';
  const description = `# What the table holds: where, and of when.
title: Say what the rows tell
# What one row is.
description: One row is one entry in one year.
# Who published the rows.
publisher: Name the publisher
# The day on which you fetched them.
retrieved: ${today}
# Its terms; "address:" leads to them.
licence: { name: Name the licence }
# What was left out, and what to beware of:
# note: Small entries are left out.
# The columns that tell every row apart.
key: [name, year]
# Every column, in the order of the CSV's header.
columns:
  # Words; they name the bars and lines of figures.
  name: { title: Name, type: text }
  # A whole number.
  year: { title: Year, type: integer }
${commented(`An amount needs a unit: ${allUnits.join(', ')}.`)}
  # "missing:" is the text for "not available", which is never zero.
  amount: { title: Amount, type: number, unit: count, missing: NA }
  # Where a row comes from: ids of sources, with ";" between them.
  ${source === undefined ? `# ${column}` : column}
`;
  return [
    { path: `datasets/${id}.csv`, text: rows },
    { path: `datasets/${id}.yaml`, text: description },
  ];
}

/** Lines of a comment, below columns:, none much longer than a hundred characters. */
function commented(text: string): string {
  return (
    text
      .match(/\S.{0,96}(?=\s|$)/g)
      ?.map((line) => `  # ${line}`)
      .join('\n') ?? ''
  );
}
