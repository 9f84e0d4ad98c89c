import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { goodFolder } from '../content/lay-content.ts';
import { address, cells, inText, inWords } from './attacks.ts';

/** Keys whose text is shown as it is. */
const plainKeys = new Set(
  'name tagline role description publisher kicker byline was now speaker venue unit label menu reason'.split(
    ' ',
  ),
);
/** Keys whose text is Markdown. */
const wordKeys = new Set('title subtitle standfirst note statement basis inBrief'.split(' '));

/** The same data with an attack behind every text that an author is free in. */
function attacked(value: unknown, key: string, file: string): unknown {
  if (Array.isArray(value)) return value.map((one) => attacked(one, key, file));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, attacked(inner, name, file)]),
    );
  }
  if (typeof value !== 'string') return value;
  // Words of articles, pages, figures and claims are Markdown; elsewhere a title is a title.
  const isWords = /^(?:articles|pages|figures|claims)/.test(file) && wordKeys.has(key);
  const isFigure = file.startsWith('figures') && key === 'description';
  if (isWords || isFigure) return `${value} ${inWords}`;
  // Units and labels of drawings are measured out: they have to be as the data are.
  if (/^(?:unit|label)$/.test(key) && file.startsWith('figures')) return value;
  if (plainKeys.has(key) || key === 'title') {
    // A unit is a symbol of the data.
    return key === 'unit' ? value : `${value} ${inText}`;
  }
  if (key === 'address' && file.startsWith('sources')) return address;
  return value;
}

/** A content folder that breaks no rule, and that attacks wherever it can. */
export async function layHostile(content: string): Promise<void> {
  await cp(goodFolder, content, { recursive: true });
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(content.length + 1);
    if (!entry.isFile() || !/\.(?:yaml|md)$/.test(file)) continue;
    const text = await readFile(path, 'utf8');
    // JSON is YAML, and holds any sign.
    const toYaml = (data: unknown) => `${JSON.stringify(attacked(data, '', file), null, 1)}\n`;
    const [, front, body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? [];
    const attack = `\n\n${inWords}\n\n\`${'<script>window.pwned=true</script>'}\` and [a link ${inWords}](${address})\n`;
    await writeFile(
      path,
      front === undefined
        ? toYaml(parse(text))
        : `---\n${toYaml(parse(front))}---\n${body}${attack}`,
    );
  }
  await layCells(content);
}

/** A dataset of formulas and markup, with a figure of it in states that are called like parts of a prototype. */
async function layCells(content: string): Promise<void> {
  await mkdir(join(content, 'datasets'), { recursive: true });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const states = ['constructor', '__proto__', 'toString'];
  const rows = states.flatMap((state) =>
    cells.map((cell, index) => [state, quoted(cell), String(100 * (index + 1))].join(',')),
  );
  // As several programs have left it, one after the other.
  const lines = rows.map((row, index) => row + ['\n', '\r\n', '\r\n\n'][index % 3]);
  await writeFile(
    join(content, 'datasets', 'constructor.csv'),
    `\ufeffstate,cell,amount\n${lines.join('')}\r\n\n`,
  );
  await writeFile(
    join(content, 'datasets', 'constructor.yaml'),
    JSON.stringify({
      title: `Cells ${inText}`,
      description: `One row is an attack. ${inText}`,
      publisher: `Somebody ${inText}`,
      retrieved: '2025-03-01',
      licence: { name: `Open ${inText}`, address },
      key: ['state', 'cell'],
      columns: {
        state: { title: `State ${inText}`, type: 'text' },
        cell: { title: `Cell ${inText}`, type: 'text' },
        amount: { title: `Amount ${inText}`, type: 'number', unit: 'count' },
      },
    }),
  );
  const words = (state: string) => ({
    title: `What there is in the state ${state.replaceAll('_', '')} ${inWords}`,
    subtitle: `Amounts by cell ${inWords}`,
    description: `Bars by cell in the state ${state.replaceAll('_', '')}, the longest of which stands first while the others follow below. ${inWords}`,
    note: `A note. ${inWords}`,
  });
  await writeFile(
    join(content, 'figures', 'constructor.yaml'),
    JSON.stringify({
      kind: 'bar',
      ...words('constructor'),
      rows: { dataset: 'constructor', where: { state: 'constructor' } },
      states: {
        column: 'state',
        label: `State ${inText}`,
        values: [
          { value: 'constructor', label: `First ${inText}` },
          { value: '__proto__', label: '</button>', ...words('proto') },
          { value: 'toString', ...words('text') },
        ],
      },
      label: 'cell',
      value: 'amount',
      display: { unit: 'cells' },
      highlight: [cells[0]],
    }),
  );
  const article = join(content, 'articles', 'lake-freight.md');
  await writeFile(article, `${await readFile(article, 'utf8')}\n\n::figure{#constructor}\n`);
}
