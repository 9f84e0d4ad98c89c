import { expect, test } from 'vitest';
import { captionOf } from '../../src/edition/caption.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { plainContext } from '../../src/prose/article-context.ts';
import { plainText } from '../../src/prose/plain-text.ts';
import { partsOf } from '../content/lay-content.ts';
import { contentFrom, filesIn } from '../docs/examples.ts';
import { editionOf } from './good-edition.ts';

const files = await filesIn('docs/figures.md');

/** The line of sources of a figure of the guide, with its sources as they are or otherwise. */
async function sourceLine(id: string, sources?: string): Promise<string> {
  const folder = await contentFrom(
    sources === undefined ? files : new Map([...files, ['sources/town.yaml', sources]]),
  );
  const edition = editionOf(partsOf(await openContent(folder)));
  const { content } = edition;
  const { source } = captionOf(edition.figure(id).opening, content.sources, plainContext(content));
  return plainText({ type: 'root', children: [...source] });
}

const source = (id: string, publisher: string, title: string, date: string) =>
  `${id}: { publisher: ${publisher}, title: ${title}, date: ${date}, read: full }\n`;

test('A source is named by its title, with its year where the title has another or none', async () => {
  expect(await sourceLine('loans')).toBe(
    'Source: The town, Libraries in 2024, 2025. Rows: the dataset.',
  );
  const others = source('town-2019', 'A', 'B', '2019') + source('town-2022', 'A', 'B', '2022');
  const own = (title: string, date: string) =>
    others + source('town-2023', 'A', 'B', '2023') + source('town-2024', 'The town', title, date);
  expect(await sourceLine('loans', own('Libraries 2025', '2025-03'))).toBe(
    'Source: The town, Libraries 2025. Rows: the dataset.',
  );
  expect(await sourceLine('loans', own('Libraries', 'undated'))).toBe(
    'Source: The town, Libraries. Rows: the dataset.',
  );
});

test('Of more than two sources a reader gets the publishers and the years, most rows first', async () => {
  expect(await sourceLine('by-year')).toBe(
    'Sources: The town, 2020, 2023, 2024 and 2025; named row by row in the dataset.',
  );
  const four = [
    source('town-2019', 'The Gazette', 'Loans', '2019'),
    source('town-2022', 'The county', 'Loans', 'undated'),
    source('town-2023', 'The town', 'Loans', '2024'),
    source('town-2024', 'The town', 'Loans', '2025'),
  ];
  expect(await sourceLine('by-year', four.join(''))).toBe(
    'Sources: The town, 2024 and 2025; The Gazette, 2019; The county; named row by row in the dataset.',
  );
});

test('Three publishers are named, and the others counted', async () => {
  const four = ['2019', '2022', '2023', '2024'].map((year) =>
    source(`town-${year}`, `Library ${year}`, 'Loans', year),
  );
  expect(await sourceLine('by-year', four.join(''))).toBe(
    'Sources: Library 2019, 2019; Library 2022, 2022; Library 2023, 2023; and 1 other; named row by row in the dataset.',
  );
});
